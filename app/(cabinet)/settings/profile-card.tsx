import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { Card } from "../../_ui/text/card";
import { Facts } from "../../_ui/list/facts";
import { RightsList } from "../_rights/rights-list";

/** Who the user is here, and who changes that. */
export async function ProfileCard({ user }: { user: CurrentUser }) {
  const [t, common] = await Promise.all([getTranslations("settings.profile"), getTranslations("common")]);
  return (
    <Card title={t("title")} about={t(user.enterpriseId ? "about" : "aboutStaff")}>
      <Facts
        className="mb-6"
        facts={[
          { label: t("login"), value: user.login },
          { label: t("name"), value: user.name ?? common("notGiven") },
          { label: t("email"), value: user.email ?? common("notGiven") },
          { label: t("enterprise"), value: user.enterpriseName ?? t("staff") },
        ]}
      />
      <h3 className="mb-2 text-sm text-ink-soft">{t("rights")}</h3>
      <RightsList held={[...user.rights]} none={t("noRights")} />
    </Card>
  );
}
