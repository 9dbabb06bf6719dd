import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { findEnrolment } from "@/lib/auth/second-factor/find-enrolment";
import { Card } from "../../../_ui/text/card";
import { PageHeader } from "../../../_ui/text/page-header";
import { Breadcrumbs } from "../../_frame/breadcrumbs";
import { QrCode } from "./qr-code";
import { SecondFactorForm } from "./second-factor-form";
import { secondFactorWords } from "./second-factor-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.secondFactor.page");
  return { title: t("title") };
}

export default async function SecondFactorPage() {
  const user = await requireUser();
  const [t, words, enrolment] = await Promise.all([
    getTranslations("settings.secondFactor.page"),
    secondFactorWords(),
    findEnrolment(user),
  ]);
  return (
    <>
      <Breadcrumbs trail={["settings"]} />
      <PageHeader title={t("title")} />
      <Card>
        <SecondFactorForm step={enrolment.state} login={user.login} words={words}>
          {enrolment.state === "off" && <p className="text-ink-soft">{t("beginAbout")}</p>}
          {enrolment.state === "on" && <p className="text-ink-soft">{t("onAbout")}</p>}
          {enrolment.state === "pending" && (
            <>
              <div className="grid gap-1">
                <h2 className="text-heading">{t("scan")}</h2>
                <p className="text-ink-soft">{t("scanAbout")}</p>
              </div>
              <QrCode text={enrolment.address} label={t("qr")} />
              <p className="grid gap-1">
                <span className="text-sm text-ink-soft">{t("typed")}</span>
                <code className="wrap-break-word">{enrolment.typed}</code>
              </p>
              <h2 className="text-heading">{t("enter")}</h2>
            </>
          )}
        </SecondFactorForm>
      </Card>
    </>
  );
}
