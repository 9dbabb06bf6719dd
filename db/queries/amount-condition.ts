import "server-only";
import { type Column, type SQL, sql } from "drizzle-orm";

/** Amounts from and to, both included: decimal numbers with a point, in whatever currency a row has. */
export interface AmountRange {
  from?: string;
  to?: string;
}

const currencies = Intl.supportedValuesOf("currency").map((code) => ({
  code,
  digits: new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
    .maximumFractionDigits,
}));

/** The currencies whose minor unit is not a hundredth, as ISO 4217 has them, by their digits. */
const unusual = [...new Set(currencies.map(({ digits }) => digits ?? 2))]
  .filter((digits) => digits !== 2)
  .map((digits) => ({
    digits,
    codes: currencies.filter((currency) => currency.digits === digits).map(({ code }) => code),
  }));

/** A decimal number in minor units of a row's currency: the few results there are, worked out once a statement. */
function inMinorUnits(decimal: string, currency: Column): SQL {
  const minor = (digits: number) => sql`${decimal}::numeric * ${sql.raw(String(10 ** digits))}`;
  const cases = unusual.map(
    ({ digits, codes }) =>
      sql`when ${currency} = any(${`{${codes.join(",")}}`}::bpchar[]) then ${minor(digits)}`,
  );
  return sql`case ${sql.join(cases, sql` `)} else ${minor(2)} end`;
}

/** Rows whose amount, in minor units of the currency beside it, lies within a range. */
export const amountCondition = (amount: Column, currency: Column, { from, to }: AmountRange): SQL[] => [
  ...(from === undefined ? [] : [sql`${amount} >= ${inMinorUnits(from, currency)}`]),
  ...(to === undefined ? [] : [sql`${amount} <= ${inMinorUnits(to, currency)}`]),
];
