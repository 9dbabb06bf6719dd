import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { formWords } from "../../../../../_ui/form/form-words";
import { rightsPickerWords } from "../../../../_rights/rights-picker-words";
import { rightsPreviewWords } from "../../../../_rights/rights-preview-words";
import { conflictWords } from "../_conflict/conflict-words";
import type { RightsFormWords } from "./rights-form";

/** The words of the form on page `path`. */
export async function rightsFormWords(path: Route): Promise<RightsFormWords> {
  const [t, admin, forms, { busy, fields }, rights, preview, conflict] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("admin"),
    getTranslations("forms"),
    formWords(),
    rightsPickerWords(),
    rightsPreviewWords(),
    conflictWords(path),
  ]);
  return {
    rights,
    preview,
    conflict,
    busy,
    refused: t("rightsRefused"),
    refusals: {
      oneself: t("ownRights"),
      right_lacking: admin("rights.lacking"),
      last_administrator: admin("user.refusals.last_administrator"),
    },
    malformed: fields.malformed,
    see: t("preview"),
    submit: forms("save"),
  };
}
