import { getTranslations } from "next-intl/server";
import { LostIcon } from "./_ui/icons";
import { LinkButton } from "./_ui/link-button";
import { MessagePage } from "./_ui/message-page";

export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <main id="content">
      <MessagePage
        icon={LostIcon}
        code="404"
        title={t("title")}
        action={
          <LinkButton href="/" look="secondary">
            {t("back")}
          </LinkButton>
        }
      >
        <p>{t("body")}</p>
      </MessagePage>
    </main>
  );
}
