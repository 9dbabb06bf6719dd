import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Column<Row> {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers end at the right, digits one under another. */
  numeric?: boolean;
  /** Names the row for who hears the table; one column has it. */
  heading?: boolean;
  /** Left out on a phone, where the row's own page tells it. */
  roomy?: boolean;
}

type Props<Row> = {
  /** What the table lists; heard, not seen, since a heading stands above. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

const cellClass = ({ numeric, roomy }: { numeric?: boolean; roomy?: boolean }) =>
  classNames(
    "px-4 py-2.5 md:whitespace-nowrap print:whitespace-normal max-md:items-baseline max-md:justify-between max-md:gap-6 max-md:px-0 max-md:py-1 max-md:text-end",
    roomy ? "max-md:hidden" : "max-md:flex",
    numeric ? "text-end tabular-nums whitespace-nowrap" : "text-start",
  );

/**
 * The one table. It scrolls inside its own region, which takes the keyboard's focus; on a phone each
 * row is a card. The roles are said aloud because cards take the table's own away.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto rounded-card bg-surface shadow-card max-md:overflow-visible max-md:bg-transparent max-md:shadow-none print:overflow-visible"
    >
      <table role="table" className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="border-b border-line text-ink-soft">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                className={classNames(
                  "px-4 py-3 font-medium whitespace-nowrap",
                  column.numeric ? "text-end" : "text-start",
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="border-b border-line last:border-0 hover:bg-sunken max-md:block max-md:rounded-card max-md:border-0 max-md:bg-surface max-md:px-4 max-md:py-3 max-md:shadow-card"
            >
              {columns.map((column) => {
                const content = (
                  <>
                    <span aria-hidden="true" className="shrink-0 text-ink-soft md:hidden">
                      {column.title}
                    </span>
                    <span className="min-w-0 wrap-break-word">{column.cell(row)}</span>
                  </>
                );
                return column.heading ? (
                  <th
                    key={column.key}
                    scope="row"
                    role="rowheader"
                    className={classNames(cellClass(column), "font-medium")}
                  >
                    {content}
                  </th>
                ) : (
                  <td key={column.key} role="cell" className={cellClass(column)}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
