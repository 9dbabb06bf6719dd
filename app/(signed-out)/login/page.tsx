import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { findUser } from "@/lib/access/current-user";
import { returnPath } from "@/lib/access/return-path";
import { DoorHeading } from "../_frame/door-heading";
import { PlainLink } from "../../_ui/text/plain-link";
import { waitWords } from "../../_ui/form/wait-words";
import { formWords } from "../../_ui/form/form-words";
import { LoginForm } from "./login-form";
import { LoginNotice } from "./login-notice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("login");
  return { title: t("title") };
}

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const { callbackUrl, notice } = await searchParams;
  if (await findUser()) redirect(returnPath(single(callbackUrl)));
  const [t, locale, shared] = await Promise.all([getTranslations("login"), getLocale(), formWords()]);
  return (
    <>
      <LoginNotice notice={single(notice)} />
      <DoorHeading title={t("title")}>{t("subtitle")}</DoorHeading>
      <LoginForm
        callbackUrl={single(callbackUrl)}
        words={{
          ...shared,
          login: t("login"),
          password: t("password"),
          submit: t("submit"),
          rejected: t("rejected"),
          limited: waitWords(locale, (minutes) => t("limited", { minutes })),
        }}
        forgot={<PlainLink href="/recovery">{t("forgot")}</PlainLink>}
      />
    </>
  );
}
