import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { findPreviousSignIn } from "@/lib/auth/sessions";
import { Dismissible } from "../../_ui/dismissible";
import { Instant } from "../../_ui/instant";
import { Notice } from "../../_ui/notice";
import { TextLink } from "../../_ui/text-link";
import { deviceNames } from "./device-name";

/** Seconds after the sign-in within which a page counts as the first, whatever leads to it. */
const arrivalSeconds = 60;

/** On entry: when, with what and from where the user signed in before. Nothing after the very first time. */
export async function ArrivalNotice({ user }: { user: CurrentUser }) {
  if (user.sessionAgeSeconds >= arrivalSeconds) return null;
  const before = await findPreviousSignIn(user);
  if (!before) return null;
  const [t, sessions, deviceName] = await Promise.all([
    getTranslations("session.lastSignIn"),
    getTranslations("settings.sessions"),
    deviceNames(),
  ]);
  return (
    <Dismissible label={t("hide")}>
      <Notice
        className="pe-14"
        title={
          <>
            {t("title")}: <Instant at={before.at} />
          </>
        }
      >
        <p>
          {deviceName(before.userAgent)} · {before.ip ?? sessions("unknownAddress")} ·{" "}
          <TextLink href="/settings/not-me">{t("notMe")}</TextLink>
        </p>
      </Notice>
    </Dismissible>
  );
}
