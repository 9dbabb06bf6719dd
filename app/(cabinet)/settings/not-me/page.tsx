import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { isReachable } from "@/lib/auth/disown-sign-in";
import { findPreviousSignIn } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { Card } from "../../../_ui/text/card";
import { LinkButton } from "../../../_ui/text/link-button";
import { MailLink } from "../../../_ui/text/mail-link";
import { PageHeader } from "../../../_ui/text/page-header";
import { SubmitButton } from "../../../_ui/form/submit-button";
import { SignInFacts } from "../../_session/sign-in-facts";
import { disownSignInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.notMe");
  return { title: t("title") };
}

/** Asks once more before everything ends that may be a stranger's. */
export default async function NotMePage() {
  const user = await requireUser();
  const [t, forms, before] = await Promise.all([
    getTranslations("settings.notMe"),
    getTranslations("forms"),
    findPreviousSignIn(user),
  ]);
  const support = env().SUPPORT_EMAIL;
  return (
    <>
      <PageHeader title={t("title")} about={t("about")} />
      <Card>
        {before && <SignInFacts signIn={before} />}
        <ul className="my-6 grid max-w-prose list-disc gap-2 ps-5">
          <li>{t("sessions")}</li>
          <li>
            {isReachable(user)
              ? t("letter", { email: user.email })
              : t.rich("administrator", { support, mail: () => <MailLink address={support} /> })}
          </li>
        </ul>
        <form action={disownSignInAction} className="flex flex-wrap gap-3">
          <SubmitButton look="danger" busyLabel={forms("busy")}>
            {t("submit")}
          </SubmitButton>
          <LinkButton href="/settings" look="quiet">
            {t("back")}
          </LinkButton>
        </form>
      </Card>
    </>
  );
}
