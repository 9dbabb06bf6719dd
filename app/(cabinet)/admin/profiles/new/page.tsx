import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { scopeOf } from "@/lib/access/scope-of";
import { listEnterpriseNames } from "@/lib/enterprises/find-enterprise";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { createProfileAction } from "./actions";
import { ProfileForm } from "../_profile/profile-form";
import { rightChoices } from "../../../_rights/right-choices";
import { profileWords } from "../_profile/profile-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.profile");
  return { title: t("newTitle") };
}

export default async function NewProfilePage() {
  const admin = await requireRight("users.manage", "system.manage");
  const [t, words, choices, enterprises] = await Promise.all([
    getTranslations("admin.profile"),
    profileWords(),
    rightChoices(admin),
    scopeOf(admin).everyone ? listEnterpriseNames(admin) : null,
  ]);
  return (
    <>
      <Breadcrumbs trail={["admin", "profiles"]} />
      <PageHeader title={t("newTitle")} />
      <Card>
        <ProfileForm
          action={createProfileAction}
          words={words}
          choices={choices}
          enterprises={
            enterprises
              ? [
                  { value: "", label: t("everyEnterprise") },
                  ...enterprises.map(({ id, name }) => ({ value: id, label: name })),
                ]
              : undefined
          }
        />
      </Card>
    </>
  );
}
