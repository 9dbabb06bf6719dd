import { getTranslations } from "next-intl/server";
import type { RightsPickerWords } from "./rights-picker";

/** The words beside rights that are switched. */
export async function rightsPickerWords(): Promise<RightsPickerWords> {
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
