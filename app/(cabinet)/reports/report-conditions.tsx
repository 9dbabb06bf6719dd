import { getTranslations } from "next-intl/server";
import type { VisibleMerchant } from "@/lib/orders/merchant-scope";
import type { ReportFilter } from "@/lib/reports/report-search";

type Props = { filter: ReportFilter; merchants: readonly VisibleMerchant[] };

/** The conditions in words, on paper, where their form is not. */
export async function ReportConditions({ filter, merchants }: Props) {
  const [t, filters] = await Promise.all([getTranslations("orders"), getTranslations("lists.filter")]);
  const { merchant = [], state = [], means = [], type = [], currency } = filter;
  const conditions = [
    {
      name: filters("merchant"),
      of: merchants.filter(({ id }) => merchant.includes(id)).map(({ name }) => name),
    },
    { name: t("filter.state"), of: state.map((one) => t(`states.${one}`)) },
    { name: t("filter.means"), of: means },
    { name: t("filter.type"), of: type.map((one) => t(`types.${one}`)) },
    { name: filters("currency"), of: currency ? [currency] : [] },
  ];
  return (
    <ul className="mb-4 hidden text-sm print:block">
      {conditions.map(
        ({ name, of }) =>
          of.length > 0 && (
            <li key={name}>
              {name}: {of.join(", ")}
            </li>
          ),
      )}
    </ul>
  );
}
