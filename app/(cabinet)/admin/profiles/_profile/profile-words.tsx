import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { changedMeanwhile } from "../../../../_ui/form/changed-meanwhile";
import { formWords } from "../../../../_ui/form/form-words";
import type { ProfileWords } from "./profile-form";

/** The words of the form, for a new profile or for the one on page `path`. */
export async function profileWords(path?: Route): Promise<ProfileWords> {
  const [t, rights, forms, { busy, fields }] = await Promise.all([
    getTranslations("admin.profile"),
    getTranslations("admin.rights"),
    getTranslations("forms"),
    formWords(),
  ]);
  return {
    busy,
    fields,
    name: t("name"),
    nameTaken: t("nameTaken"),
    enterprise: t("enterprise"),
    noneText: forms("notInList"),
    rights: t("rights"),
    rightsHint: t("rightsHint"),
    notHeld: rights("notHeld"),
    rightLacking: rights("lacking"),
    submit: path ? forms("save") : forms("create"),
    changedMeanwhile: path && (await changedMeanwhile(path)),
  };
}
