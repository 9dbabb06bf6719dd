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

const usualDigits = 2;

/** The currencies whose minor unit is not a hundredth, as ISO 4217 has them, by their digits. */
const unusual = [...new Set(currencies.map(({ digits }) => digits ?? usualDigits))]
  .filter((digits) => digits !== usualDigits)
  .map((digits) => ({
    digits,
    codes: currencies.filter((currency) => currency.digits === digits).map(({ code }) => code),
  }));

const listed = (codes: readonly string[]) => sql`${`{${codes.join(",")}}`}::bpchar[]`;

/**
 * A bound in minor units, of each group of currencies one number. The amount is compared first, since that is next to
 * nothing beside looking for a currency in a list, and most rows are decided by it.
 */
function bound(amount: Column, currency: Column, compare: (digits: number) => SQL): SQL {
  const usual = sql`(${amount} ${compare(usualDigits)} and ${currency} <> all(${listed(unusual.flatMap(({ codes }) => codes))}))`;
  const others = unusual.map(
    ({ digits, codes }) => sql`(${amount} ${compare(digits)} and ${currency} = any(${listed(codes)}))`,
  );
  return sql`(${sql.join([usual, ...others], sql` or `)})`;
}

/** The most that an amount can be: 15 digits before the point, as many as are taken, and four behind it would be more. */
const largest = sql`9223372036854775807`;

const minor = (decimal: string, digits: number) =>
  sql`least(${decimal}::numeric * ${sql.raw(String(10 ** digits))}, ${largest})`;

/** Rows whose amount, in minor units of the currency beside it, lies within a range. */
export const amountCondition = (amount: Column, currency: Column, { from, to }: AmountRange): SQL[] => [
  ...(from === undefined
    ? []
    : [bound(amount, currency, (digits) => sql`>= ceil(${minor(from, digits)})::bigint`)]),
  ...(to === undefined
    ? []
    : [bound(amount, currency, (digits) => sql`<= floor(${minor(to, digits)})::bigint`)]),
];
