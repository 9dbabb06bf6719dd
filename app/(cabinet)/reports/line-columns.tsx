import { getFormatter, getTranslations } from "next-intl/server";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ratioOf } from "@/lib/reports/change";
import type { CurrencySummary, Pair } from "@/lib/reports/summary";
import type { Column } from "../../_ui/list/data-table";
import { RowLink } from "../../_ui/list/row-link";
import { reportWords } from "./report-words";

/** A line of a table: of a day, a state, a merchant…, or the total of them. */
export interface Row extends Pair {
  key: string;
  name: ReactNode;
  currency: string;
  /** The monitor with the same orders; none where there are none. */
  href?: string;
}

/** A column that names the row and leads to its orders. */
export const nameColumn = (title: string): Column<Row> => ({
  key: "name",
  title,
  cell: ({ name, href }) => (href ? <RowLink href={href as Route}>{name}</RowLink> : name),
  heading: true,
});

/** Counts and sums of a line beside those of the previous period. */
export async function figureColumns(): Promise<Record<Figure, Column<Row>>> {
  const [t, format, words] = await Promise.all([
    getTranslations("reports.columns"),
    getFormatter(),
    reportWords(),
  ]);
  const column = (key: Figure, cell: (row: Row) => ReactNode, roomy = false): Column<Row> => ({
    key,
    roomy,
    title: t(key),
    cell,
    numeric: true,
  });
  return {
    count: column("count", ({ now }) => format.number(now.count)),
    amount: column("amount", ({ now, currency }) => words.money(now.amount, currency)),
    approvedCount: column("approvedCount", ({ now }) => format.number(now.approvedCount), true),
    approvedAmount: column("approvedAmount", ({ now, currency }) =>
      words.money(now.approvedAmount, currency),
    ),
    previousCount: column("previousCount", ({ before }) => format.number(before.count)),
    previousAmount: column(
      "previousAmount",
      ({ before, currency }) => words.money(before.amount, currency),
      true,
    ),
    changeCount: column("changeCount", ({ now, before }) =>
      breakable(words.changeOfCount(now.count, before.count)),
    ),
    changeAmount: column("changeAmount", ({ now, before, currency }) =>
      breakable(words.changeOfMoney(now.amount, before.amount, currency)),
    ),
  };
}

/** Before the percentage, on a phone. */
const breakable = (words: string) => <span className="max-md:whitespace-normal">{words}</span>;

type Figure =
  | "count"
  | "amount"
  | "approvedCount"
  | "approvedAmount"
  | "previousCount"
  | "previousAmount"
  | "changeCount"
  | "changeAmount";

/** What part of its currency's sum a line is. */
export async function shareColumn({ total }: CurrencySummary): Promise<Column<Row>> {
  const [t, words] = await Promise.all([getTranslations("reports.columns"), reportWords()]);
  return {
    key: "share",
    title: t("share"),
    cell: ({ now }) => {
      const share = ratioOf(now.amount, total.now.amount);
      return share === null ? "—" : words.ratio(share);
    },
    numeric: true,
  };
}
