import "server-only";
import { type Column, type SQL, sql } from "drizzle-orm";

/** Amounts from and to, both included: decimal numbers with a point, in whatever currency a row has. */
export interface AmountRange {
  from?: string;
  to?: string;
}

/** The currencies whose minor unit is not a hundredth, as ISO 4217 has them. */
const digitsOf = Intl.supportedValuesOf("currency")
  .map((code) => ({
    code,
    digits: new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
      .maximumFractionDigits,
  }))
  .filter(({ digits }) => digits !== undefined && digits !== 2);

const unitsPerOne = (currency: Column): SQL => {
  const cases = digitsOf.map(({ code, digits }) => sql`when ${sql.raw(`'${code}' then ${10 ** digits!}`)}`);
  return sql`(case ${currency} ${sql.join(cases, sql` `)} else 100 end)`;
};

/** Rows whose amount, in minor units of the currency beside it, lies within a range. */
export const amountCondition = (amount: Column, currency: Column, { from, to }: AmountRange): SQL[] => [
  ...(from === undefined ? [] : [sql`${amount} >= ${from}::numeric * ${unitsPerOne(currency)}`]),
  ...(to === undefined ? [] : [sql`${amount} <= ${to}::numeric * ${unitsPerOne(currency)}`]),
];
