import { getTranslations } from "next-intl/server";
import type { ListedLetter } from "@/lib/mail/list-letters";
import { SubmitButton } from "../../../_ui/form/submit-button";
import { sendLetterAgainAction } from "./actions";

/** Sends a letter that has failed again; where that would not help, says why instead. */
export async function SendAgainForm({ letter, search }: { letter: ListedLetter; search: string }) {
  const [t, forms] = await Promise.all([getTranslations("admin.mail"), getTranslations("forms")]);
  if (letter.status !== "failed") return null;
  if (letter.isLinkDead) return <span className="text-ink-soft md:whitespace-normal">{t("linkDead")}</span>;
  return (
    <form action={sendLetterAgainAction}>
      <input type="hidden" name="search" value={search} />
      <SubmitButton name="letter" value={letter.id} look="secondary" small busyLabel={forms("busy")}>
        {t("sendAgain")}
      </SubmitButton>
    </form>
  );
}
