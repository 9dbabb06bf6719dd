import { getTranslations } from "next-intl/server";
import type { Enrolment } from "@/lib/auth/second-factor/find-enrolment";
import { Badge } from "../../_ui/text/badge";
import { Card } from "../../_ui/text/card";
import { Facts } from "../../_ui/list/facts";
import { Instant } from "../../_ui/text/instant";
import { LinkButton } from "../../_ui/text/link-button";

/** Whether signing in takes a code beside the password, and the way to change that. */
export async function SecondFactorCard({ enrolment }: { enrolment: Enrolment }) {
  const t = await getTranslations("settings.secondFactor");
  const isOn = enrolment.state === "on";
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t("title")}
          {isOn && <Badge tone="success">{t("on")}</Badge>}
        </span>
      }
      about={isOn ? undefined : t("aboutOff")}
      actions={
        <LinkButton href="/settings/second-factor" look="secondary" small>
          {isOn ? t("manage") : t("setUp")}
        </LinkButton>
      }
    >
      {isOn && (
        <Facts
          facts={[
            { label: t("since"), value: <Instant at={enrolment.since} /> },
            { label: t("codesLeft"), value: enrolment.recoveryCodesLeft },
          ]}
        />
      )}
    </Card>
  );
}
