import { getTranslations } from "next-intl/server";
import { Card } from "../../_ui/text/card";
import { Instant } from "../../_ui/text/instant";
import { textLinkClass } from "../../_ui/text/text-link-class";
import { languageOf } from "@/lib/i18n/messages";
import type { ShownLetter } from "@/lib/mail/mailbox";
import { isLetterKind } from "@/lib/outbox/letter";

/** One letter: what is on its envelope, its link, and both of its parts. */
export async function LetterView({ letter }: { letter: ShownLetter }) {
  const [t, kinds] = await Promise.all([getTranslations("mailbox"), getTranslations("letters.kinds")]);
  const { id, kind, from, to, locale, subject, text, links, sentAt, createdAt, attachments } = letter;
  const envelope = [
    [t("to"), to],
    [t("from"), from],
    [t("sentAt"), <Instant key="sentAt" at={sentAt ?? createdAt} />],
    [t("language"), languageOf(locale).name],
    [t("kind"), isLetterKind(kind) ? kinds(kind) : kind],
  ] as const;
  return (
    <Card title={<span lang={locale}>{subject}</span>}>
      <dl className="mb-5 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {envelope.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="break-words max-sm:mb-1.5">{value}</dd>
          </div>
        ))}
        {links.map((link) => (
          <div key={link} className="contents">
            <dt className="text-ink-soft">{t("link")}</dt>
            <dd className="break-all">
              <a href={link} className={textLinkClass}>
                {link}
              </a>
            </dd>
          </div>
        ))}
        {attachments.map(({ name, bytes, path }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{t("attachments")}</dt>
            <dd className="break-all">
              <a href={path} className={textLinkClass}>
                {t("attachment", { name, bytes })}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {/* No scripts and no forms inside; a link of the letter opens in a tab of its own, as from a mail program. */}
      <iframe
        title={t("html")}
        src={`/dev/mailbox/${id}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="h-[52rem] w-full rounded-control border border-line"
      />
      <h3 className="mt-6 mb-2 font-semibold">{t("text")}</h3>
      <pre
        lang={locale}
        tabIndex={0}
        aria-label={t("text")}
        className="overflow-x-auto rounded-control bg-sunken p-4 font-sans text-sm wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
    </Card>
  );
}
