import { getTranslations } from "next-intl/server";
import type { Contacts } from "@/lib/enterprises/find-enterprise";
import { Card } from "../../../../_ui/text/card";
import { Facts } from "../../../../_ui/list/facts";

/** Whom to ask at an enterprise; its own administrator tells. */
export async function EnterpriseContacts({ enterprise }: { enterprise: Contacts }) {
  const [t, common] = await Promise.all([getTranslations("admin.enterprise"), getTranslations("common")]);
  const fields = ["contactPerson", "phone", "email"] as const;
  return (
    <Card title={t("contacts")} about={t("contactsAbout")}>
      <Facts
        facts={fields.map((field) => ({ label: t(field), value: enterprise[field] ?? common("notGiven") }))}
      />
    </Card>
  );
}
