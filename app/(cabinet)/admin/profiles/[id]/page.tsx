import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { findProfile, mayChangeProfile } from "@/lib/profiles/find-profile";
import { Card } from "../../../../_ui/text/card";
import { LinkButton } from "../../../../_ui/text/link-button";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { RightsList } from "../../../_rights/rights-list";
import { changeProfileAction } from "./actions";
import { ProfileForm } from "../_profile/profile-form";
import { rightChoices } from "../../../_rights/right-choices";
import { profileWords } from "../_profile/profile-words";
import { DeleteProfile } from "./delete-profile";
import { ProfileNotice } from "../_profile/profile-notice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.profiles");
  return { title: t("title") };
}

export default async function ProfilePage({ params, searchParams }: PageProps<"/admin/profiles/[id]">) {
  const admin = await requireRight("users.manage", "system.manage");
  const id = z.uuid().safeParse((await params).id);
  const profile = id.success ? await findProfile(admin, id.data) : null;
  if (!profile) notFound();
  const path = `/admin/profiles/${profile.id}` as Route;
  const [search, t, words, choices] = await Promise.all([
    searchParams,
    getTranslations("admin.profile"),
    profileWords(path),
    rightChoices(admin),
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "profiles"]} />
      <PageHeader
        title={profile.name}
        about={profile.enterpriseName ?? t("everyEnterprise")}
        actions={<LinkButton href={`${path}/apply` as Route}>{t("apply.open")}</LinkButton>}
      />
      <ProfileNotice search={search} />
      {mayChangeProfile(admin, profile) ? (
        <div className="grid gap-6">
          <Card title={t("details")} about={t("detailsAbout")}>
            <ProfileForm action={changeProfileAction} words={words} choices={choices} stored={profile} />
          </Card>
          <DeleteProfile profile={profile} />
        </div>
      ) : (
        <Card title={t("rights")} about={t("commonAbout")}>
          <RightsList held={profile.rights} none={t("noRights")} />
        </Card>
      )}
    </>
  );
}
