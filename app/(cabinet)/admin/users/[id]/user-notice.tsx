import { getTranslations } from "next-intl/server";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { Notice } from "../../../../_ui/text/notice";
import { Result } from "../../../../_ui/overlay/result";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { disableUserAction, enableUserAction } from "./actions";
import { readUserRefusal, userRefusals } from "./user-refusals";

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

type Props = {
  /** What was done. */
  notice: string | string[] | undefined;
  /** What was not: the same word may be a refusal here and a success there. */
  refused: string | string[] | undefined;
  user: ManagedUser;
  /** Whether the last thing on record about the user is a change of status by who reads this. */
  isLastByMe: boolean;
};

/** What has just been done or refused, where it is one of the known things; anything else is ignored. */
export async function UserNotice({ notice, refused, user, isLastByMe }: Props) {
  const t = await getTranslations("admin.user");
  const refusal = readUserRefusal(refused);
  if (refusal)
    return (
      <Notice tone="danger" role="alert" title={t("refusals.title")} className="mb-6">
        {t(userRefusals[refusal])}
      </Notice>
    );
  if (typeof notice !== "string" || !Object.hasOwn(done, notice)) return null;
  const canUndo = isLastByMe && isStatus(notice);
  return (
    <Result title={t(`notices.${done[notice as keyof typeof done]}`)} stays={canUndo}>
      {notice === "email-saved" && t("notices.emailSavedHint")}
      {canUndo && <UndoStatus user={user} />}
    </Result>
  );
}

const isStatus = (notice: string) => notice === "disabled" || notice === "enabled";

/** Takes the change of the status back; ended sessions stay ended. */
async function UndoStatus({ user }: { user: ManagedUser }) {
  const [t, forms] = await Promise.all([getTranslations("admin.user"), getTranslations("forms")]);
  return (
    <form action={user.status === "disabled" ? enableUserAction : disableUserAction} className="mt-2">
      <SubmitButton name="user" value={user.id} look="secondary" small busyLabel={forms("busy")}>
        {t("undo")}
      </SubmitButton>
    </form>
  );
}
