import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { formWords } from "../../../_ui/form-words";
import { ReloadLink } from "../../../_ui/reload-link";
import type { ProfileWords } from "./profile-form";

/** The words of the form, for a new profile or for the one on page `path`. */
export async function profileWords(path?: Route): Promise<ProfileWords> {
  const [t, admin, { busy, fields }] = await Promise.all([
    getTranslations("admin.profile"),
    getTranslations("admin"),
    formWords(),
  ]);
  return {
    busy,
    fields,
    name: t("name"),
    nameTaken: t("nameTaken"),
    enterprise: t("enterprise"),
    noneText: admin("notInList"),
    rights: t("rights"),
    rightsHint: t("rightsHint"),
    notHeld: t("notHeld"),
    rightLacking: t("rightLacking"),
    submit: path ? admin("save") : admin("create"),
    changedMeanwhile:
      path && admin.rich("changedMeanwhile", { link: (text) => <ReloadLink href={path}>{text}</ReloadLink> }),
  };
}
