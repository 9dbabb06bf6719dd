import { getLocale, getTranslations } from "next-intl/server";
import { SignOutForm } from "../../_frame/sign-out-form";
import type { CurrentUser } from "@/lib/access/current-user";
import { env } from "@/lib/env";
import { SessionWatch } from "./session-watch";

/** Seconds before the end; half of an idle time that is itself no longer than that. */
const warnSeconds = () => Math.min(120, env().SESSION_IDLE_MINUTES * 30);

/** The warning before the session ends, on every page of the cabinet. The server ends it without any help. */
export async function SessionWarning({ user }: { user: CurrentUser }) {
  const [t, locale] = await Promise.all([getTranslations("session.warning"), getLocale()]);
  const { SESSION_IDLE_MINUTES, SESSION_MAX_HOURS } = env();
  return (
    <SessionWatch
      idleSeconds={SESSION_IDLE_MINUTES * 60}
      maxSeconds={user.sessionMaxSeconds}
      warnSeconds={warnSeconds()}
      locale={locale}
      timeZone={user.timeZone}
      words={{
        title: t("title"),
        idle: t("idle"),
        final: t("final", { hours: SESSION_MAX_HOURS }),
        left: t("left"),
        endsAt: t("endsAt"),
        stay: t("stay"),
        understood: t("understood"),
        failed: t("failed"),
        marks: [10, 30, 60].map((seconds) => ({ seconds, text: t("mark", { seconds }) })),
      }}
      signOut={<SignOutForm look="secondary" small={false} />}
    />
  );
}
