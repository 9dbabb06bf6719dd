import { getLocale, getTranslations } from "next-intl/server";
import { messagesOf } from "@/lib/i18n/messages";
import type { EmailStatus, ListedLetter } from "@/lib/mail/list-letters";
import { Badge, type BadgeTone } from "../../../_ui/text/badge";
import { Instant } from "../../../_ui/text/instant";

const tones: Record<EmailStatus, BadgeTone> = {
  queued: "neutral",
  sending: "neutral",
  sent: "accent",
  delivered: "success",
  bounced: "danger",
  complained: "warn",
  failed: "danger",
};

/** Where a letter has got to, since or until when, and why it got no further. */
export async function LetterStatus({ letter }: { letter: ListedLetter }) {
  const [t, locale] = await Promise.all([getTranslations("admin.mail"), getLocale()]);
  const { status, lastError, sentAt, nextAttemptAt, attempts } = letter;
  const reasons: Record<string, string> = messagesOf(locale).admin.mail.reasons;
  return (
    <span className="grid justify-items-start gap-1 max-md:justify-items-end">
      <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>
      {sentAt && <Instant at={sentAt} />}
      {status === "queued" && attempts > 0 && (
        <span>{t.rich("nextAttempt", { at: () => <Instant at={nextAttemptAt} /> })}</span>
      )}
      {lastError && (
        <span className="text-ink-soft">
          {Object.hasOwn(reasons, lastError) ? reasons[lastError] : lastError}
        </span>
      )}
    </span>
  );
}
