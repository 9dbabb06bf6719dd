import { getTranslations } from "next-intl/server";
import { Notice } from "../../../../_ui/notice";

const done = {
  "reset-sent": "resetSent",
  "sessions-ended": "sessionsEnded",
  disabled: "disabled",
  enabled: "enabled",
  "second-factor-off": "secondFactorOff",
  unlocked: "unlocked",
  invited: "invited",
  saved: "saved",
  "email-saved": "emailSaved",
} as const;

const refusals = ["limited", "oneself", "last_administrator", "not_on", "not_locked"] as const;

/** What has just been done or refused, where it is one of the known things; anything else is ignored. */
export async function UserNotice({ notice }: { notice: string | string[] | undefined }) {
  const t = await getTranslations("admin.user");
  if (typeof notice !== "string") return null;
  if (Object.hasOwn(done, notice))
    return (
      <Notice tone="success" title={t(`notices.${done[notice as keyof typeof done]}`)} className="mb-6">
        {notice === "email-saved" && t("notices.emailSavedHint")}
      </Notice>
    );
  const refusal = refusals.find((known) => known === notice);
  return refusal ? (
    <Notice tone="danger" role="alert" title={t("refusals.title")} className="mb-6">
      {t(`refusals.${refusal}`)}
    </Notice>
  ) : null;
}
