import { getTranslations } from "next-intl/server";
import { classNames } from "@/app/_ui/class-names";
import type { ShownLetter } from "@/lib/mail/mailbox";
import { AppLink } from "../../_ui/text/app-link";
import { Instant } from "../../_ui/text/instant";

/** The letters, newest first, each a link that opens it. */
export async function LetterList({ letters, chosenId }: { letters: ShownLetter[]; chosenId: string }) {
  const t = await getTranslations("mailbox");
  return (
    <nav aria-label={t("list")} className="max-h-[60rem] overflow-y-auto rounded-card bg-surface shadow-card">
      <ul className="divide-y divide-line">
        {letters.map(({ id, to, subject, locale, createdAt }) => (
          <li key={id}>
            <AppLink
              href={`/dev/mailbox?letter=${id}`}
              aria-current={id === chosenId ? "true" : undefined}
              className={classNames(
                "grid gap-0.5 px-4 py-3 hover:bg-sunken",
                id === chosenId && "bg-accent-soft",
              )}
            >
              <span lang={locale} className="font-medium">
                {subject}
              </span>
              <span className="text-sm break-all">{to}</span>
              <span className="text-sm text-ink-soft">
                <Instant at={createdAt} />
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
