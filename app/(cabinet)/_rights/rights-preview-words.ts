import { getTranslations } from "next-intl/server";
import { adminSections } from "../_frame/admin-sections";
import { cabinetSections } from "../_frame/cabinet-sections";
import type { RightsPreviewWords } from "./rights-preview";

/** The words of what a user will see, every section there is among them. */
export async function rightsPreviewWords(): Promise<RightsPreviewWords> {
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
    cabinetNames: Object.fromEntries(cabinetSections.map(({ href, name }) => [href, cabinet(name)])),
    adminNames: Object.fromEntries(adminSections.map(({ href, name }) => [href, admin(name)])),
  };
}
