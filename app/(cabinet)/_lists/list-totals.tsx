import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatMoney } from "@/lib/format/money";
import { type CurrencySum, sumByCurrency } from "@/lib/format/sum-by-currency";
import { DataTable } from "../../_ui/list/data-table";

/** A part of the whole. */
export interface TotalPart extends CurrencySum {
  key: string;
  name: ReactNode;
}

type Props = {
  parts: readonly TotalPart[];
  /** Of the column of the parts' names. */
  partTitle: string;
};

/** What all rows of the filter come to, on whatever page one is: by currency, and folded away by parts. */
export async function ListTotals({ parts, partTitle }: Props) {
  if (parts.length === 0) return null;
  const [t, format, locale] = await Promise.all([
    getTranslations("lists.totals"),
    getFormatter(),
    getLocale(),
  ]);
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section
      aria-label={t("title")}
      className="mb-5 grid gap-3 rounded-card bg-surface px-5 py-4 shadow-card"
    >
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <div className="grid gap-0.5">
          <dt className="text-sm text-ink-soft">{t("count")}</dt>
          <dd className="text-lg font-semibold tabular-nums" data-total="count">
            {format.number(all)}
          </dd>
        </div>
        {sumByCurrency(parts).map(({ currency, count, amount }) => (
          <div key={currency} className="grid gap-0.5">
            <dt className="text-sm text-ink-soft">{t("ofCurrency", { currency, count })}</dt>
            <dd className="text-lg font-semibold whitespace-nowrap tabular-nums">
              {formatMoney(amount, currency, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary className="cursor-pointer text-sm font-medium text-accent print:hidden">
          {t("parts")}
        </summary>
        <div className="mt-3">
          <DataTable
            caption={t("parts")}
            columns={[
              { key: "part", title: partTitle, cell: (part: TotalPart) => part.name, heading: true },
              { key: "currency", title: t("currency"), cell: (part) => part.currency },
              { key: "count", title: t("count"), cell: (part) => format.number(part.count), numeric: true },
              {
                key: "amount",
                title: t("amount"),
                cell: (part) => formatMoney(part.amount, part.currency, locale),
                numeric: true,
              },
            ]}
            rows={parts}
            rowKey={(part) => part.key}
          />
        </div>
      </details>
    </section>
  );
}
