import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import type { Right } from "@/lib/access/rights";
import { env } from "@/lib/env";
import { Lock } from "lucide";
import { DocumentTitle } from "./document-title";
import { fullTitle } from "./full-title";
import { PlainLink } from "../_ui/text/plain-link";
import { MailLink } from "../_ui/text/mail-link";
import { MessagePage } from "../_ui/text/message-page";

type Props = { right?: Right } & Pick<ComponentProps<typeof MessagePage>, "heading">;

/** The title of a closed door; the framework asks the `forbidden.tsx` nearest to the page for it. */
export async function missingRightMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.forbidden");
  return { title: t("title") };
}

/**
 * What stands behind a closed door: which right is missing and who can give it. A section's
 * `forbidden.tsx` names its right; without one the page speaks of rights in general.
 */
export async function MissingRight({ right, heading }: Props) {
  const [t, names] = await Promise.all([getTranslations("errors.forbidden"), getTranslations("rights")]);
  const address = env().SUPPORT_EMAIL;
  return (
    <MessagePage
      icon={Lock}
      heading={heading}
      code="403"
      title={t("title")}
      action={
        <PlainLink href="/orders" button="secondary">
          {t("back")}
        </PlainLink>
      }
    >
      {heading === undefined && <DocumentTitle title={await fullTitle(t("title"))} />}
      <p>{right ? t("right", { right: names(`${right}.name`) }) : t("anyRight")}</p>
      <p>
        {right === "system.manage"
          ? t.rich("grantedBySupport", { support: address, mail: () => <MailLink address={address} /> })
          : t("grantedByAdministrator")}
      </p>
    </MessagePage>
  );
}
