import type { AmountCell, FileCell } from "./file-column";

/** The sum of one currency and of how many rows it is made. */
interface Sum extends AmountCell {
  count: number;
}

/** Sums that grow while rows pass by: what stands below a file is what stood in it. */
export interface MoneyTotals {
  count: number;
  sums: () => Sum[];
}

/** Passes rows on and adds their amounts up, each currency apart. */
export function withTotals<Row>(
  rows: AsyncIterable<Row>,
  amountOf: (row: Row) => AmountCell,
): { rows: AsyncIterable<Row>; totals: MoneyTotals } {
  const sums = new Map<string, Sum>();
  const totals: MoneyTotals = {
    count: 0,
    sums: () => [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1)),
  };
  async function* counted() {
    for await (const row of rows) {
      const { minor, currency } = amountOf(row);
      const sum = sums.get(currency) ?? { minor: 0n, currency, count: 0 };
      sums.set(currency, { currency, minor: sum.minor + minor, count: sum.count + 1 });
      totals.count += 1;
      yield row;
    }
  }
  return { rows: counted(), totals };
}

/**
 * The line of a sum below a table: what it is in the first column, amount and currency in theirs.
 * @param at the column of amounts, behind which stands that of currencies; -1 where there is none
 */
export const totalLine = (width: number, label: string, at: number, sum: AmountCell): FileCell[] =>
  Array.from({ length: width }, (_, column) =>
    column === 0 ? label : at < 0 ? null : column === at ? sum : column === at + 1 ? sum.currency : null,
  );
