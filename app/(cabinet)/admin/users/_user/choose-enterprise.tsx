import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { listEnterpriseNames } from "@/lib/enterprises/find-enterprise";
import { Button } from "../../../../_ui/button";
import { Card } from "../../../../_ui/text/card";
import { Combobox } from "../../../../_ui/form/combobox";

/** Where new users will work, which only the gateway's staff chooses: a plain GET form, which changes nothing. */
export async function ChooseEnterprise({ staff, path }: { staff: CurrentUser; path: Route }) {
  const [t, forms, enterprises] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("forms"),
    listEnterpriseNames(staff),
  ]);
  return (
    <Card>
      <form method="get" action={path} className="grid max-w-xl gap-5">
        <Combobox
          name="enterprise"
          label={t("enterprise")}
          hint={t("enterpriseHint")}
          noneText={forms("notInList")}
          options={[
            ...enterprises.map(({ id, name }) => ({ value: id, label: name })),
            { value: "staff", label: t("staff") },
          ]}
        />
        <Button type="submit" className="w-full sm:w-auto sm:justify-self-start">
          {t("continue")}
        </Button>
      </form>
    </Card>
  );
}
