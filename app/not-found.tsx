import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchX } from "lucide";
import { DocumentTitle } from "./_frame/document-title";
import { fullTitle } from "./_frame/full-title";
import { PlainLink } from "./_ui/text/plain-link";
import { MessagePage } from "./_ui/text/message-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <main id="content">
      <DocumentTitle title={await fullTitle(t("title"))} />
      <MessagePage
        icon={SearchX}
        code="404"
        title={t("title")}
        action={
          <PlainLink href="/" button="secondary">
            {t("back")}
          </PlainLink>
        }
      >
        <p>{t("body")}</p>
      </MessagePage>
    </main>
  );
}
