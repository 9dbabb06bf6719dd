import { getTranslations } from "next-intl/server";
import type { DeadLink } from "@/lib/auth/inspect-link";
import { env } from "@/lib/env";
import { DoorHeading } from "../_frame/door-heading";
import { MailLink } from "../../_ui/text/mail-link";
import { PlainLink } from "../../_ui/text/plain-link";
import { limitedWords } from "../../_ui/form/limited-words";
import { waitText } from "../../_ui/form/wait-words";

/** A link that opens nothing: why, how to get another, and whom to ask. */
export async function ClosedLink({ link }: { link: DeadLink }) {
  const [t, door, limited] = await Promise.all([
    getTranslations("reset"),
    getTranslations("door"),
    limitedWords(),
  ]);
  const support = env().SUPPORT_EMAIL;
  const body =
    link.state === "limited" ? waitText(limited, link.retryAfterSeconds) : t(`closed.${link.state}.body`);
  return (
    <>
      <DoorHeading title={t(`closed.${link.state}.title`)}>{body}</DoorHeading>
      <div className="grid gap-6">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          {link.state !== "limited" && (
            <PlainLink button="primary" href="/recovery">
              {t("again")}
            </PlainLink>
          )}
          <PlainLink href="/login">{door("back")}</PlainLink>
        </div>
        <p className="text-ink-soft">
          {link.state === "expired" && `${t("helpInvitation")} `}
          {t.rich("help", { support, mail: () => <MailLink address={support} /> })}
        </p>
      </div>
    </>
  );
}
