import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { inspectLink } from "@/lib/auth/inspect-link";
import { readLinkToken } from "@/lib/auth/link-cookie";
import { readClient } from "@/lib/http/client";
import { answerLimited } from "@/lib/http/answer-limited";
import { DoorHeading } from "../_frame/door-heading";
import { passwordWords } from "../../_ui/form/password-words";
import { limitedWords } from "../../_ui/form/limited-words";
import { formWords } from "../../_ui/form/form-words";
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
  if (link.state === "limited") await answerLimited(link.retryAfterSeconds);
  if (link.state !== "open") return <ClosedLink link={link} />;
  const [t, limited, shared, password] = await Promise.all([
    getTranslations("reset"),
    limitedWords(),
    formWords(),
    passwordWords(),
  ]);
  const invited = link.purpose === "invitation";
  return (
    <ResetForm
      login={link.login}
      policy={password.policy}
      words={{
        ...shared,
        ...password.words,
        login: t("login"),
        submit: t("submit"),
        otherLink: t("otherLink"),
        limited,
      }}
      heading={
        <DoorHeading title={t(invited ? "titleInvitation" : "title")}>
          {t(invited ? "introInvitation" : "intro")}
        </DoorHeading>
      }
      closed={{
        expired: <ClosedLink link={{ state: "expired" }} />,
        replaced: <ClosedLink link={{ state: "replaced" }} />,
        used: <ClosedLink link={{ state: "used" }} />,
        invalid: <ClosedLink link={{ state: "invalid" }} />,
      }}
    />
  );
}
