import type { CurrentUser } from "@/lib/access/current-user";
import { fileAnswer } from "@/lib/export/file-answer";
import type { AmountCell, FileColumn } from "@/lib/export/file-column";
import type { FileFormat } from "@/lib/export/file-format";
import { totalLine, withTotals } from "@/lib/export/money-totals";

interface ListFile<Row, Key extends string> {
  name: string;
  format: FileFormat;
  user: CurrentUser;
  columns: Record<Key, FileColumn<Row>[]> & { amount: FileColumn<Row>[] };
  /** Which of the columns, in their order. */
  keys: readonly Key[];
  pages: AsyncIterable<readonly Row[]>;
  /** What is summed up below the rows. */
  amountOf: (row: Row) => AmountCell;
  /** The words beside the sum of one currency, and those of the last line. */
  totalOf: (sum: { currency: string; count: number }) => string;
  allOf: (count: number) => string;
}

/** A list as a file: its rows, below them a sum for each currency, and at the end how many rows there were. */
export function listFile<Row, Key extends string>({
  name,
  format,
  user,
  columns,
  keys,
  totalOf,
  allOf,
  ...list
}: ListFile<Row, Key>): Response {
  const chosen = keys.flatMap((key) => columns[key]);
  const amount = chosen.indexOf(columns.amount[0]!);
  const { pages, totals } = withTotals(list.pages, list.amountOf);
  return fileAnswer({
    name,
    format,
    locale: user.locale,
    timeZone: user.enterpriseTimeZone,
    columns: chosen,
    pages,
    closing: () => [
      ...totals.sums().map((sum) => totalLine(chosen.length, totalOf(sum), amount, sum)),
      chosen.map((_, at) => (at === 0 ? allOf(totals.count) : null)),
    ],
  });
}
