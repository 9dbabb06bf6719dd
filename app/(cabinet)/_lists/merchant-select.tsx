import { getTranslations } from "next-intl/server";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import { MultiSelect } from "../../_ui/form/multi-select";
import { multiSelectWords } from "../../_ui/form/multi-select-words";

type Props = { merchants: readonly VisibleMerchant[]; chosen: readonly number[] | undefined };

/** The condition on merchants, for whoever sees more than one. */
export async function MerchantSelect({ merchants, chosen = [] }: Props) {
  if (merchants.length < 2) return null;
  const [t, words] = await Promise.all([getTranslations("lists.filter"), multiSelectWords()]);
  return (
    <MultiSelect
      name="merchant"
      label={t("merchant")}
      options={merchants.map(({ id, name }) => ({ value: String(id), label: name }))}
      words={words}
      chosen={chosen.map(String)}
    />
  );
}
