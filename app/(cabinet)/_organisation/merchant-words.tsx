import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { changedMeanwhile } from "../../_ui/form/changed-meanwhile";
import { formWords } from "../../_ui/form/form-words";
import type { MerchantWords } from "./merchant-form";

/** The words of the form, for a new merchant or for the one on page `path`. */
export async function merchantWords(page?: { path: Route; hasOrders: boolean }): Promise<MerchantWords> {
  const [t, forms, { busy, fields }] = await Promise.all([
    getTranslations("admin.merchant"),
    getTranslations("forms"),
    formWords(),
  ]);
  return {
    busy,
    fields,
    id: t("id"),
    idHint: t("idHint"),
    name: t("name"),
    enterprise: t("enterprise"),
    noneText: forms("notInList"),
    enterpriseHint: page && (page.hasOrders ? t("hasOrders") : t("moveHint")),
    choose: t("choose"),
    confirmationDays: t("confirmationDays"),
    confirmationDaysHint: t("confirmationDaysHint"),
    submit: page ? forms("save") : forms("create"),
    idTaken: t("idTaken"),
    hasOrders: t("hasOrders"),
    changedMeanwhile: page && (await changedMeanwhile(page.path)),
  };
}
