import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { delimiterOf } from "@/lib/csv/decode-text";

/** Lines of people in one file. */
export const mostLines = 500;
/** Bytes of one file: five hundred lines are a tenth of it. */
export const mostBytes = 500_000;

/** Why a file as a whole is refused; `detail` is a line's number or a column's name. */
export type TableRefusal = {
  ok: false;
  reason: "empty" | "too_large" | "too_many" | "encoding" | "broken" | "unknown_column" | "missing_column";
  detail?: string;
};

type Table<Column extends string> =
  { ok: true; lines: { number: number; cells: Record<Column, string> }[] } | TableRefusal;

const refuse = (reason: TableRefusal["reason"], detail?: string): TableRefusal => ({
  ok: false,
  reason,
  detail,
});

/**
 * Reads a CSV file whose first line names its columns, in any order and case; absent ones are blank.
 * @param required columns it has to have
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  required: readonly Column[],
): Table<Column> {
  if (Buffer.byteLength(text) > mostBytes) return refuse("too_large");
  // UTF-16 comes out full of these; no text has them.
  if (text.includes("\u0000")) return refuse("encoding");
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      ...{ bom: true, trim: true, skip_empty_lines: true, info: true },
      delimiter: delimiterOf(text),
    }) as unknown as typeof rows;
  } catch (fault) {
    if (fault instanceof CsvError) return refuse("broken", String(fault.lines));
    throw fault;
  }
  const [head, ...body] = rows;
  if (!head || body.length === 0) return refuse("empty");
  if (body.length > mostLines) return refuse("too_many");
  const names = head.record.map((name) => name.toLowerCase());
  const unknown = names.find(
    (name, at) => !columns.some((column) => column === name) || names.indexOf(name) < at,
  );
  if (unknown !== undefined) return refuse("unknown_column", unknown.slice(0, 40));
  const missing = required.find((column) => !names.includes(column));
  if (missing) return refuse("missing_column", missing);
  return {
    ok: true,
    lines: body.map(({ record, info }) => ({
      number: info.lines,
      cells: Object.fromEntries(
        columns.map((column) => [column, record[names.indexOf(column)] ?? ""]),
      ) as Record<Column, string>,
    })),
  };
}
