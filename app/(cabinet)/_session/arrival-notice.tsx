import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { Dismissible } from "../../_ui/overlay/dismissible";
import { Instant } from "../../_ui/text/instant";
import { Notice } from "../../_ui/text/notice";
import { TextLink } from "../../_ui/text/text-link";
import { deviceNames } from "./device-names";

/** On entry: when, with what and from where the user signed in before. Nothing after the very first time. */
export async function ArrivalNotice({ user }: { user: CurrentUser }) {
  const before = user.signInBefore;
  if (!before) return null;
  const [t, device, deviceName] = await Promise.all([
    getTranslations("session.lastSignIn"),
    getTranslations("session.device"),
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
          {deviceName(before.userAgent)} · {before.ip ?? device("unknownAddress")} ·{" "}
          <TextLink href="/settings/not-me" className="whitespace-nowrap">
            {t("notMe")}
          </TextLink>
        </p>
      </Notice>
    </Dismissible>
  );
}
