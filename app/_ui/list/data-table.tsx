import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { TableRegion } from "./table-region";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers end at the right, digits one under another. */
  numeric?: boolean;
  /** Names the row for who hears the table; one column has it. */
  heading?: boolean;
  /** Left out of a crowded table on a phone and on paper: the row's own page tells it. */
  roomy?: boolean;
}

type Props<Row> = {
  /** What the table lists; heard, not seen, since a heading stands above. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Few enough columns for a sheet of paper upright; others are printed as cards there. */
  fitsPaper?: boolean;
};

/** Columns that a sheet of paper laid across still holds, and the card of a phone still shows at once. */
const mostOnPaper = 8;

const cellClass = ({ numeric, roomy, heading }: Pick<Column<never>, "numeric" | "roomy" | "heading">) =>
  classNames("cell", roomy && "cell-roomy", numeric && "cell-number", heading && "cell-heading");

/**
 * The one table. It scrolls inside its own region, which takes the keyboard's focus, under a head and beside names that
 * stay; on a phone each row is a card. The roles are said aloud because cards take the table's own away.
 */
export function DataTable<Row>({ caption, columns: all, rows, rowKey, fitsPaper }: Props<Row>) {
  const columns = all.length > mostOnPaper ? all : all.map((column) => ({ ...column, roomy: false }));
  return (
    <TableRegion
      aria-label={caption}
      data-fits-paper={fitsPaper}
      className="relative overflow-auto rounded-card bg-surface shadow-card md:max-h-[calc(100dvh-2rem)] md:scroll-ps-48 md:edge-shadow print:max-h-none print:overflow-visible cards:max-h-none cards:overflow-visible cards:bg-transparent cards:shadow-none"
    >
      <table role="table" className="w-full border-collapse text-sm print:text-xs cards:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="cards:sr-only">
          <tr role="row" className="text-ink-soft">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                className={classNames(
                  "sticky top-0 z-1 bg-surface px-4 py-3 font-medium whitespace-nowrap shadow-[inset_0_-1px_0_var(--line)] print:static print:px-1.5 print:py-1.5 print:align-bottom print:whitespace-normal",
                  column.heading && "md:start-0 md:z-2",
                  column.roomy && "print:hidden",
                  column.numeric ? "text-end" : "text-start",
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="cards:grid cards:grid-cols-[minmax(0,1fr)] cards:gap-3">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className="row">
              {columns.map((column) => {
                const content = column.cell(row);
                const cell = {
                  className: cellClass(column),
                  "data-title": column.title,
                  // Text is one part of a card's line by itself; a page of orders has hundreds of cells.
                  children:
                    typeof content === "string" ? content : <span className="cell-value">{content}</span>,
                };
                return column.heading ? (
                  <th key={column.key} scope="row" role="rowheader" {...cell} />
                ) : (
                  <td key={column.key} role="cell" {...cell} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
