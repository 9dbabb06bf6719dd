import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { findUser } from "@/lib/access/current-user";
import { env } from "@/lib/env";
import { DoorHeading } from "../_frame/door-heading";
import { MailLink } from "../../_ui/text/mail-link";
import { PlainLink } from "../../_ui/text/plain-link";
import { waitWords } from "../../_ui/form/wait-words";
import { formWords } from "../../_ui/form/form-words";
import { RecoveryForm } from "./recovery-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recovery");
  return { title: t("title") };
}

export default async function RecoveryPage() {
  if (await findUser()) redirect("/orders");
  const [t, door, locale, { busy, fields, latin }] = await Promise.all([
    getTranslations("recovery"),
    getTranslations("door"),
    getLocale(),
    formWords(),
  ]);
  const support = env().SUPPORT_EMAIL;
  return (
    <RecoveryForm
      words={{
        busy,
        fields,
        latin,
        login: t("login"),
        email: t("email"),
        submit: t("submit"),
        rejected: t.rich("rejected", { support, mail: () => <MailLink address={support} /> }),
        limited: waitWords(locale, (minutes) => t("limited", { minutes })),
        sent: {
          title: t("sent"),
          hint: t("sentHint"),
          again: t("again"),
          againIn: t("againIn", { seconds: "#" }),
        },
      }}
      heading={<DoorHeading title={t("title")}>{t("intro")}</DoorHeading>}
      sentHeading={<DoorHeading title={t("title")} />}
      back={<PlainLink href="/login">{door("back")}</PlainLink>}
    />
  );
}
