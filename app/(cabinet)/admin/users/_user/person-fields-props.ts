import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import { locales } from "@/lib/i18n/locales";
import { timeZonesWith } from "@/lib/i18n/time-zones";
import { listMerchantsFor } from "@/lib/users/list-merchants-for";
import { formWords } from "../../../../_ui/form/form-words";

/**
 * The words of what is told of a person, and what there is to choose from.
 * @param enterpriseId whose merchants can be assigned; null: the gateway's staff's, who have none
 * @param stored as it stands now: an older name of a zone is still the user's
 */
export async function personFieldsProps(enterpriseId: string | null, stored?: { timeZone: string | null }) {
  const [t, forms, common, { fields }, merchants] = await Promise.all([
    getTranslations("admin.userForm"),
    getTranslations("forms"),
    getTranslations("common"),
    formWords(),
    listMerchantsFor(enterpriseId),
  ]);
  return {
    words: {
      fields,
      name: t("name"),
      email: t("email"),
      emailHint: stored ? t("emailHint") : t("emailHintNew"),
      emailMalformed: t("emailMalformed"),
      locale: t("locale"),
      localeHint: t("localeHint"),
      timeZone: t("timeZone"),
      noneText: forms("notInList"),
      merchants: t("merchants"),
      merchantsHint: t("merchantsHint"),
      noMerchants: enterpriseId === null ? t("staffMerchants") : t("noMerchants"),
      unknownMerchant: t("unknownMerchant"),
    },
    locales: locales.map((value) => ({ value, label: languageOf(value).name })),
    timeZones: [
      { value: "", label: enterpriseId === null ? t("usualTimeZoneStaff") : t("usualTimeZone") },
      ...timeZonesWith(stored?.timeZone).map((value) => ({ value, label: value })),
    ],
    merchants: merchants.map(({ id, name }) => ({
      value: String(id),
      label: name,
      hint: common("merchantId", { id: String(id) }),
    })),
  };
}
