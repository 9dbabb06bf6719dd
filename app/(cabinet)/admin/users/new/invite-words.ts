import { getTranslations } from "next-intl/server";
import { formWords } from "../../../../_ui/form/form-words";
import { rightsPickerWords } from "../../../_rights/rights-picker-words";
import { rightsPreviewWords } from "../../../_rights/rights-preview-words";
import type { InviteWords } from "./invite-form";

/** The words of the form that invites a user, those of a person aside. */
export async function inviteWords(): Promise<InviteWords> {
  const [t, rightWords, { busy }, rights, preview] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("admin.rights"),
    formWords(),
    rightsPickerWords(),
    rightsPreviewWords(),
  ]);
  return {
    rights,
    preview,
    busy,
    login: t("login"),
    loginHint: t("loginHint"),
    loginMalformed: t("loginMalformed"),
    loginTaken: t("loginTaken"),
    unknownEnterprise: t("unknownEnterprise"),
    rightLacking: rightWords("lacking"),
    see: t("preview"),
    submit: t("invite"),
  };
}
