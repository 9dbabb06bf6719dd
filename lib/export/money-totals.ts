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

/** Passes pages of rows on and adds the amounts in them up, each currency apart. */
export function withTotals<Row>(
  pages: AsyncIterable<readonly Row[]>,
  amountOf: (row: Row) => AmountCell,
): { pages: AsyncIterable<readonly Row[]>; totals: MoneyTotals } {
  const sums = new Map<string, Sum>();
  const totals: MoneyTotals = {
    count: 0,
    sums: () => [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1)),
  };
  const add = ({ minor, currency }: AmountCell) => {
    let sum = sums.get(currency);
    if (!sum) sums.set(currency, (sum = { minor: 0n, currency, count: 0 }));
    sum.minor += minor;
    sum.count += 1;
  };
  async function* counted() {
    for await (const rows of pages) {
      for (const row of rows) add(amountOf(row));
      totals.count += rows.length;
      yield rows;
    }
  }
  return { pages: counted(), totals };
}

/**
 * The line of a sum below a table: what it is in the first column, amount and currency in theirs.
 * @param at the column of amounts, behind which stands that of currencies; -1 where there is none
 */
export const totalLine = (width: number, label: string, at: number, sum: AmountCell): FileCell[] =>
  Array.from({ length: width }, (_, column) =>
    column === 0 ? label : at < 0 ? null : column === at ? sum : column === at + 1 ? sum.currency : null,
  );
