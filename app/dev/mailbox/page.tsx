import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EmptyState } from "../../_ui/list/empty-state";
import { LinkButton } from "../../_ui/text/link-button";
import { PageHeader } from "../../_ui/text/page-header";
import { openMailbox } from "@/lib/mail/mailbox";
import { areDevPagesOpen } from "@/lib/server/are-dev-pages-open";
import { LetterList } from "./letter-list";
import { LetterView } from "./letter-view";

/** How many letters are listed: the newest. */
const listed = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailbox"))("title") };
}

/** The letters of a cabinet that sends none: `?letter=` chooses, else the newest is open. */
export default async function MailboxPage({ searchParams }: PageProps<"/dev/mailbox">) {
  if (!areDevPagesOpen()) notFound();
  const [t, { letter: wanted }] = await Promise.all([getTranslations("mailbox"), searchParams]);
  const letters = await openMailbox({ limit: listed });
  const chosen = letters.find((letter) => letter.id === wanted) ?? letters[0];
  return (
    <main id="content" className="mx-auto w-full max-w-7xl px-4 py-8 sm:px-6">
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          <div className="flex flex-wrap gap-3">
            <LinkButton look="quiet" href="/dev/mailbox">
              {t("refresh")}
            </LinkButton>
            <LinkButton look="quiet" href="/login">
              {t("signIn")}
            </LinkButton>
          </div>
        }
      />
      {chosen ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <LetterList letters={letters} chosenId={chosen.id} />
          <LetterView letter={chosen} />
        </div>
      ) : (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      )}
    </main>
  );
}
