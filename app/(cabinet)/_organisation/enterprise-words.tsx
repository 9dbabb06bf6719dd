import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { changedMeanwhile } from "../../_ui/form/changed-meanwhile";
import { formWords } from "../../_ui/form/form-words";
import type { EnterpriseWords } from "./enterprise-form";

/** The words of the form, for a new enterprise or for the one on page `path`. */
export async function enterpriseWords(path?: Route): Promise<EnterpriseWords> {
  const [t, forms, { busy, fields }] = await Promise.all([
    getTranslations("admin.enterprise"),
    getTranslations("forms"),
    formWords(),
  ]);
  return {
    busy,
    fields,
    name: t("name"),
    timeZone: t("timeZone"),
    timeZoneHint: t("timeZoneHint"),
    noneText: forms("notInList"),
    submit: path ? forms("save") : forms("create"),
    nameTaken: t("nameTaken"),
    changedMeanwhile: path && (await changedMeanwhile(path)),
  };
}

/** The same for an enterprise's own administrator: its contacts instead of its name. */
export async function ownEnterpriseWords(path: Route): Promise<EnterpriseWords> {
  const [t, words] = await Promise.all([getTranslations("admin.enterprise"), enterpriseWords(path)]);
  const contacts = {
    contactPerson: t("contactPerson"),
    phone: t("phone"),
    phoneHint: t("phoneHint"),
    email: t("email"),
  };
  return { ...words, name: undefined, contacts };
}
