import { getTranslations } from "next-intl/server";
import type { PreviousSignIn } from "@/lib/auth/sessions";
import { Card } from "../../_ui/text/card";
import { LinkButton } from "../../_ui/text/link-button";
import { SignInFacts } from "../_session/sign-in-facts";

/** The sign-in before the one in hand, and the way out for who does not recognise it. */
export async function LastSignInCard({ before }: { before: PreviousSignIn | null }) {
  const t = await getTranslations("session.lastSignIn");
  return (
    <Card
      title={t("title")}
      about={before ? t("about") : t("first")}
      actions={
        before && (
          <LinkButton href="/settings/not-me" look="secondary" small>
            {t("notMe")}
          </LinkButton>
        )
      }
    >
      {before && <SignInFacts signIn={before} />}
    </Card>
  );
}
