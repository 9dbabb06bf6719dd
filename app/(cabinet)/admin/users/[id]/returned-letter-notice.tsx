import { getTranslations } from "next-intl/server";
import { findReturnedLetter } from "@/lib/mail/find-returned-letter";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { Instant } from "../../../../_ui/text/instant";
import { Notice } from "../../../../_ui/text/notice";

/** Tells that letters to the user's present address come back, while the last one did. */
export async function ReturnedLetterNotice({ user }: { user: Pick<ManagedUser, "id" | "email"> }) {
  const [t, letter] = await Promise.all([getTranslations("admin.user.returned"), findReturnedLetter(user)]);
  if (!letter) return null;
  const { at, reason } = letter;
  return (
    <Notice tone="warn" title={t("title")} className="mb-6">
      <p>{t.rich("about", { at: () => <Instant at={at} /> })}</p>
      {reason && <p>{t("reason", { reason })}</p>}
    </Notice>
  );
}
