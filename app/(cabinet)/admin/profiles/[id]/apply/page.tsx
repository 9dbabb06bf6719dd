import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { findField } from "@/lib/lists/find-field";
import { readSearch, severalOf } from "@/lib/lists/search";
import { previewProfile } from "@/lib/profiles/apply-profile";
import { findProfile } from "@/lib/profiles/find-profile";
import { listUsers } from "@/lib/users/list-users";
import { PageHeader } from "../../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../../_frame/breadcrumbs";
import { ProfileNotice } from "../../_profile/profile-notice";
import { ApplyForm } from "./apply-form";
import { ChooseUsers } from "./choose-users";

const fields = { find: findField, user: severalOf(z.uuid()) };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.profile.apply");
  return { title: t("open") };
}

export default async function ApplyProfilePage({
  params,
  searchParams,
}: PageProps<"/admin/profiles/[id]/apply">) {
  const admin = await requireRight("users.manage", "system.manage");
  const id = z.uuid().safeParse((await params).id);
  const profile = id.success ? await findProfile(admin, id.data) : null;
  if (!profile) notFound();
  const search = await searchParams;
  const { find, user: chosen = [] } = readSearch(fields, search).values;
  const [t, previews, { rows }] = await Promise.all([
    getTranslations("admin.profile.apply"),
    previewProfile(admin, profile, [...new Set(chosen)]),
    listUsers(admin, { find }),
  ]);
  const others = rows.filter(({ id }) => id !== admin.id && !chosen.includes(id));
  return (
    <>
      <Breadcrumbs
        trail={["admin", "profiles", { href: `/admin/profiles/${profile.id}` as Route, label: profile.name }]}
      />
      <PageHeader title={t("title", { profile: profile.name })} about={t("about")} />
      <ProfileNotice search={search} />
      <div className="grid gap-6">
        {previews.length > 0 && <ApplyForm profile={profile} previews={previews} />}
        <ChooseUsers
          path={`/admin/profiles/${profile.id}/apply` as Route}
          find={find}
          chosen={previews.map(({ user }) => user)}
          others={others}
        />
      </div>
    </>
  );
}
