import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { readOverview } from "@/lib/users/read-overview";
import { PageHeader } from "../../_ui/text/page-header";
import { LastSignInCard } from "./last-sign-in-card";
import { EventsCard } from "./events-card";
import { OrganisationCard } from "./organisation-card";
import { PasswordCard } from "./password-card";
import { PreferencesCard } from "./preferences-card";
import { ProfileCard } from "./profile-card";
import { SecondFactorCard } from "./second-factor-card";
import { SessionsCard } from "./sessions-card";
import { SettingsNotice } from "./settings-notice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const user = await requireUser();
  const [t, { notice }, overview] = await Promise.all([
    getTranslations("settings"),
    searchParams,
    readOverview(user),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <SettingsNotice notice={notice} />
      <div className="grid gap-6">
        <ProfileCard user={user} />
        <PreferencesCard user={user} />
        <OrganisationCard user={user} />
        <PasswordCard user={user} />
        <SecondFactorCard enrolment={overview.enrolment} />
        <LastSignInCard before={overview.signInBefore} />
        <SessionsCard user={user} {...overview} />
        <EventsCard events={overview.events} />
      </div>
    </>
  );
}
