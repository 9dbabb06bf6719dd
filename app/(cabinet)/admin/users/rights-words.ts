import { getTranslations } from "next-intl/server";
import { adminSections } from "../sections";
import { sections } from "../../menu";
import type { PreviewWords } from "./rights-preview";
import type { RightsWords } from "./rights-fields";

/** The words beside rights that are switched. */
export async function rightsWords(): Promise<RightsWords> {
  const [t, held] = await Promise.all([getTranslations("admin.userForm"), getTranslations("admin.rights")]);
  return {
    password: t("password"),
    mayChange: t("mayChange"),
    mayChangeAbout: t("mayChangeAbout"),
    rights: t("rights"),
    rightsHint: t("rightsHint"),
    notHeld: held("notHeld"),
  };
}

/** The words of what a user will see, every section there is among them. */
export async function previewWords(): Promise<PreviewWords> {
  const [t, cabinet, admin] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("cabinet"),
    getTranslations("admin.sections"),
  ]);
  return {
    title: t("previewTitle"),
    about: t("previewAbout"),
    menu: t("previewMenu"),
    sections: t("previewSections"),
    appears: t("appears"),
    vanishes: t("vanishes"),
    gains: t("gains"),
    loses: t("loses"),
    same: t("same"),
    cabinetNames: Object.fromEntries(sections.map(({ href, name }) => [href, cabinet(name)])),
    adminNames: Object.fromEntries(adminSections.map(({ href, name }) => [href, admin(name)])),
  };
}
