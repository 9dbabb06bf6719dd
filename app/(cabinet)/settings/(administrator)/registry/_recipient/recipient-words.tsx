import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { locales } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import { timeZonesWith } from "@/lib/i18n/time-zones";
import { decimalMarks, registrySelections } from "@/lib/registry/registry-selection";
import { mostRecipients } from "@/lib/registry/subscribe";
import { changedMeanwhile } from "../../../../../_ui/form/changed-meanwhile";
import { formWords } from "../../../../../_ui/form/form-words";
import type { RecipientWords } from "./recipient-form";

/** The words of the form, for a new recipient or for the one on page `path`. */
export async function recipientWords(path?: Route): Promise<RecipientWords> {
  const [t, registry, forms, { busy, fields }] = await Promise.all([
    getTranslations("settings.registry"),
    getTranslations("registry"),
    getTranslations("forms"),
    formWords(),
  ]);
  return {
    busy,
    fields,
    email: t("email"),
    selection: registry("selection"),
    locale: t("locale"),
    timeZone: t("timeZone"),
    timeZoneHint: t("timeZoneHint"),
    decimalMark: t("decimalMark"),
    active: t("active"),
    activeHint: t("activeHint"),
    emailTaken: t("emailTaken"),
    tooMany: t("tooMany", { count: mostRecipients }),
    submit: path ? forms("save") : t("add"),
    changedMeanwhile: path && (await changedMeanwhile(path)),
  };
}

/** What there is to choose from; `timeZone` is offered whatever it is called. */
export async function recipientOptions(timeZone: string) {
  const [t, registry] = await Promise.all([
    getTranslations("settings.registry"),
    getTranslations("registry"),
  ]);
  return {
    locale: locales.map((value) => ({ value, label: languageOf(value).name })),
    selection: registrySelections.map((value) => ({ value, label: registry(`selections.${value}`) })),
    timeZone: timeZonesWith(timeZone).map((value) => ({ value, label: value })),
    decimalMark: decimalMarks.map((value) => ({ value, label: t(`decimalMarks.${value}`) })),
  };
}
