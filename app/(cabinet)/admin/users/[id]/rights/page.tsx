import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { newestEventId } from "@/lib/event-log/read-events";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { Card } from "../../../../../_ui/text/card";
import { Notice } from "../../../../../_ui/text/notice";
import { PageHeader } from "../../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../../_frame/breadcrumbs";
import { RightsList } from "../../../../_rights/rights-list";
import { rightChoices } from "../../../../_rights/right-choices";
import { RightsForm } from "./rights-form";
import { rightsFormWords } from "./rights-form-words";
import { userTitle } from "../../_user/user-title";

export async function generateMetadata({ params }: PageProps<"/admin/users/[id]/rights">): Promise<Metadata> {
  const t = await getTranslations("admin.userForm");
  return userTitle(params, (login) => t("rightsTitle", { login }));
}

export default async function UserRightsPage({ params }: PageProps<"/admin/users/[id]/rights">) {
  const admin = await requireRight("users.manage", "system.manage");
  const id = z.uuid().safeParse((await params).id);
  // Before the user is: a change between the two is then told once too often, not once too seldom.
  const seen = id.success ? await newestEventId(id.data) : 0n;
  const user = id.success ? await findManagedUser(admin, id.data) : null;
  if (!user) notFound();
  const path = `/admin/users/${user.id}` as Route;
  const [t, words, choices, page] = await Promise.all([
    getTranslations("admin.userForm"),
    rightsFormWords(`${path}/rights` as Route),
    rightChoices(admin),
    getTranslations("admin.user"),
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "users", { href: path, label: user.login }]} />
      <PageHeader title={t("rightsTitle", { login: user.login })} about={t("rightsAbout")} />
      <Card>
        {user.id === admin.id ? (
          <div className="grid gap-5">
            <Notice tone="info">{t("ownRights")}</Notice>
            <RightsList held={user.rights} none={page("noRights")} />
          </div>
        ) : (
          <RightsForm
            words={words}
            choices={choices}
            stored={{
              id: user.id,
              version: String(user.version),
              seen: String(seen),
              rights: user.rights,
            }}
          />
        )}
      </Card>
    </>
  );
}
