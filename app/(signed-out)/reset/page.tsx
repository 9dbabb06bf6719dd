import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { readLinkToken } from "@/lib/auth/link-cookie";
import { passwordPolicies } from "@/lib/auth/password-policy";
import { inspectLink } from "@/lib/auth/reset";
import { env } from "@/lib/env";
import { readClient } from "@/lib/http/client";
import { DoorHeading } from "../../_ui/door-heading";
import { waitWords } from "../../_ui/wait-words";
import { doorWords } from "../door-words";
import { ClosedLink } from "./closed-link";
import { ResetForm } from "./reset-form";

// Title and page ask for the same thing, and asking costs a point of the limit.
const linkInHand = cache(async () => inspectLink((await readLinkToken()) ?? "", await readClient()));

export async function generateMetadata(): Promise<Metadata> {
  const [t, link] = await Promise.all([getTranslations("reset"), linkInHand()]);
  if (link.state !== "open") return { title: t(`closed.${link.state}.title`) };
  return { title: t(link.purpose === "invitation" ? "titleInvitation" : "title") };
}

export default async function ResetPage() {
  const link = await linkInHand();
  if (link.state !== "open") return <ClosedLink link={link} />;
  const [t, rule, locale, shared] = await Promise.all([
    getTranslations("reset"),
    getTranslations("passwordRules"),
    getLocale(),
    doorWords(),
  ]);
  const { min, max, history } = passwordPolicies[env().PASSWORD_POLICY];
  const invited = link.purpose === "invitation";
  const rules = {
    length: rule("length", { min, max }),
    characters: rule("characters"),
    letter: rule("letter"),
    digit: rule("digit"),
    history: rule("history", { count: history }),
    common: rule("common"),
    personal: rule("personal"),
  };
  return (
    <ResetForm
      policy={{ min, max, history }}
      words={{
        ...shared,
        rules,
        newPassword: t("newPassword"),
        repeatPassword: t("repeatPassword"),
        submit: t("submit"),
        rejected: t("rejected"),
        mismatch: t("mismatch"),
        limited: waitWords(locale, (minutes) => t("limited", { minutes })),
        checklist: { title: t("rules"), met: t("met"), notMet: t("notMet"), rules },
      }}
      heading={
        <DoorHeading title={t(invited ? "titleInvitation" : "title")}>
          {t(invited ? "introInvitation" : "intro")}
        </DoorHeading>
      }
      closed={{
        expired: <ClosedLink link={{ state: "expired" }} />,
        used: <ClosedLink link={{ state: "used" }} />,
        invalid: <ClosedLink link={{ state: "invalid" }} />,
      }}
    />
  );
}
