import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { defaultRights } from "@/lib/access/rights";
import { scopeOf } from "@/lib/access/scope";
import { findEnterprise } from "@/lib/enterprises/find-enterprise";
import { env } from "@/lib/env";
import { readSearch } from "@/lib/lists/search";
import { Card } from "../../../../_ui/card";
import { PageHeader } from "../../../../_ui/page-header";
import { TextLink } from "../../../../_ui/text-link";
import { BackLink } from "../../back-link";
import { rightChoices } from "../../right-choices";
import { personFields } from "../person-words";
import { ChooseEnterprise } from "./choose-enterprise";
import { InviteForm } from "./invite-form";
import { inviteWords } from "./invite-words";

const fields = { enterprise: z.union([z.literal("staff"), z.uuid()]) };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.userForm");
  return { title: t("newTitle") };
}

export default async function NewUserPage({ searchParams }: PageProps<"/admin/users/new">) {
  const admin = await requireRight("users.manage", "system.manage");
  const { everyone } = scopeOf(admin);
  const { enterprise: chosen } = everyone ? readSearch(fields, await searchParams).values : {};
  const enterprise = chosen === undefined || chosen === "staff" ? null : await findEnterprise(admin, chosen);
  if (chosen !== undefined && chosen !== "staff" && !enterprise) notFound();
  const [t, page] = await Promise.all([getTranslations("admin.userForm"), getTranslations("admin.user")]);
  const header = (
    <>
      <BackLink href="/admin/users">{page("back")}</BackLink>
      <PageHeader title={t("newTitle")} about={t("newAbout")} />
    </>
  );
  if (everyone && chosen === undefined)
    return (
      <>
        {header}
        <ChooseEnterprise staff={admin} />
      </>
    );
  const enterpriseId = everyone ? (enterprise?.id ?? null) : admin.enterpriseId;
  const [words, person, choices] = await Promise.all([
    inviteWords(),
    personFields(enterpriseId),
    rightChoices(admin),
  ]);
  return (
    <>
      {header}
      {everyone && (
        <p className="mb-5">
          {t("enterprise")}: <strong>{enterprise?.name ?? t("staff")}</strong>{" "}
          <TextLink href="/admin/users/new">{t("another")}</TextLink>
        </p>
      )}
      <Card>
        <InviteForm
          words={words}
          person={person}
          choices={choices}
          enterprise={everyone ? chosen : undefined}
          usual={{
            locale: env().DEFAULT_LOCALE,
            rights: defaultRights.filter((right) => choices.some((one) => one.right === right && one.held)),
          }}
        />
      </Card>
    </>
  );
}
