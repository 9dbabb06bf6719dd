import { getTranslations } from "next-intl/server";
import type { CurrencySummary } from "@/lib/reports/summary";
import { Card } from "../../_ui/text/card";
import { reportWords } from "./report-words";

/** The totals of each currency as a sheet, with how they differ from the previous period's. */
export async function CurrencyTotals({ currencies }: { currencies: readonly CurrencySummary[] }) {
  const [t, words] = await Promise.all([getTranslations("reports.totals"), reportWords()]);
  return (
    <section aria-label={t("title")} className="mb-8 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {currencies.map(({ currency, total: { now, before } }) => (
        <Card key={currency} className="break-inside-avoid">
          <h2 className="text-sm font-medium text-ink-soft">{currency}</h2>
          <p className="mt-1 text-heading tabular-nums">{words.money(now.amount, currency)}</p>
          <p className="text-sm text-ink-soft">
            {words.orders(now.count)}.{" "}
            {t("approved", {
              count: now.approvedCount,
              amount: words.money(now.approvedAmount, currency),
            })}
          </p>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 border-t border-line pt-3 text-sm tabular-nums">
            <dt className="col-span-2 text-ink-soft">{t("against")}</dt>
            <dt className="text-ink-soft">{t("amount")}</dt>
            <dd className="text-end">{words.changeOfMoney(now.amount, before.amount, currency)}</dd>
            <dt className="text-ink-soft">{t("count")}</dt>
            <dd className="text-end">{words.changeOfCount(now.count, before.count)}</dd>
          </dl>
        </Card>
      ))}
    </section>
  );
}
