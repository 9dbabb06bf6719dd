import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireRight } from "@/lib/access/require";
import { defaultRights } from "@/lib/access/rights";
import { env } from "@/lib/env";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { rightChoices } from "../../../_rights/right-choices";
import { ChooseEnterprise } from "../_user/choose-enterprise";
import { chosenEnterprise } from "../_user/chosen-enterprise";
import { ChosenEnterpriseLine } from "../_user/chosen-enterprise-line";
import { personFieldsProps } from "../_user/person-fields-props";
import { InviteForm } from "./invite-form";
import { inviteWords } from "./invite-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.userForm");
  return { title: t("newTitle") };
}

export default async function NewUserPage({ searchParams }: PageProps<"/admin/users/new">) {
  const admin = await requireRight("users.manage", "system.manage");
  const chosen = await chosenEnterprise(admin, await searchParams);
  const t = await getTranslations("admin.userForm");
  const header = (
    <>
      <Breadcrumbs trail={["admin", "users"]} />
      <PageHeader title={t("newTitle")} about={t("newAbout")} />
    </>
  );
  if (!chosen)
    return (
      <>
        {header}
        <ChooseEnterprise staff={admin} path="/admin/users/new" />
      </>
    );
  const [words, person, choices] = await Promise.all([
    inviteWords(),
    personFieldsProps(chosen.enterpriseId),
    rightChoices(admin),
  ]);
  return (
    <>
      {header}
      <ChosenEnterpriseLine chosen={chosen} path="/admin/users/new" />
      <Card>
        <InviteForm
          words={words}
          person={person}
          choices={choices}
          enterprise={chosen.choice}
          usual={{
            locale: env().DEFAULT_LOCALE,
            rights: defaultRights.filter((right) => choices.some((one) => one.right === right && one.held)),
          }}
        />
      </Card>
    </>
  );
}
