import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { newestEventId } from "@/lib/event-log/read-events";
import { joinSeveral } from "@/lib/forms/several";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { listMerchantsOfUser } from "@/lib/users/list-merchants-for";
import { Card } from "../../../../../_ui/text/card";
import { formWords } from "../../../../../_ui/form/form-words";
import { PageHeader } from "../../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../../_frame/breadcrumbs";
import { personFieldsProps } from "../../_user/person-fields-props";
import { conflictWords } from "../_conflict/conflict-words";
import { EditForm } from "./edit-form";
import { userTitle } from "../../_user/user-title";

export async function generateMetadata({ params }: PageProps<"/admin/users/[id]/edit">): Promise<Metadata> {
  const t = await getTranslations("admin.userForm");
  return userTitle(params, (login) => t("editTitle", { login }));
}

export default async function EditUserPage({ params }: PageProps<"/admin/users/[id]/edit">) {
  const admin = await requireRight("users.manage", "system.manage");
  const id = z.uuid().safeParse((await params).id);
  // Before the user is: a change between the two is then told once too often, not once too seldom.
  const seen = id.success ? await newestEventId(id.data) : 0n;
  const user = id.success ? await findManagedUser(admin, id.data) : null;
  if (!user) notFound();
  const path = `/admin/users/${user.id}` as Route;
  const [t, forms, { busy }, person, merchants, conflict] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("forms"),
    formWords(),
    personFieldsProps(user.enterpriseId, user),
    listMerchantsOfUser(user),
    conflictWords(`${path}/edit` as Route),
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "users", { href: path, label: user.login }]} />
      <PageHeader title={t("editTitle", { login: user.login })} />
      <Card>
        <EditForm
          words={{ ownEmail: t("ownEmail"), conflict, submit: forms("save"), busy }}
          person={person}
          stored={{
            id: user.id,
            version: String(user.version),
            seen: String(seen),
            name: user.name ?? "",
            email: user.email ?? "",
            locale: user.locale,
            timeZone: user.timeZone ?? "",
            merchants: joinSeveral(merchants.map((merchant) => String(merchant.id))),
          }}
        />
      </Card>
    </>
  );
}
