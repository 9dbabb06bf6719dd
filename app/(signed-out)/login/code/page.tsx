import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findUser } from "@/lib/access/current-user";
import { readChallenge } from "@/lib/auth/challenge-cookie";
import { env } from "@/lib/env";
import { DoorHeading } from "../../_frame/door-heading";
import { formWords } from "../../../_ui/form/form-words";
import { MailLink } from "../../../_ui/text/mail-link";
import { PlainLink } from "../../../_ui/text/plain-link";
import { limitedWords } from "../../../_ui/form/limited-words";
import { CodeForm } from "./code-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("login.code");
  return { title: t("title") };
}

export default async function CodePage({ searchParams }: PageProps<"/login/code">) {
  if (await findUser()) redirect("/orders");
  // What the cookie is worth is judged when the code comes; without one there is nothing to wait for.
  if (!(await readChallenge())) redirect("/login");
  const [t, limited, { busy, fields }, { callbackUrl }] = await Promise.all([
    getTranslations("login.code"),
    limitedWords(),
    formWords(),
    searchParams,
  ]);
  const support = env().SUPPORT_EMAIL;
  return (
    <>
      <DoorHeading title={t("title")}>{t("subtitle")}</DoorHeading>
      <CodeForm
        callbackUrl={typeof callbackUrl === "string" ? callbackUrl : undefined}
        words={{
          busy,
          fields,
          code: t("code"),
          hint: t("hint"),
          submit: t("submit"),
          rejected: t("rejected"),
          limited,
        }}
        back={<PlainLink href="/login">{t("back")}</PlainLink>}
      />
      <p className="mt-6 text-sm text-ink-soft">
        {t.rich("lost", { support, mail: () => <MailLink address={support} /> })}
      </p>
    </>
  );
}
