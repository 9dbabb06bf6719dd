import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { spanOver } from "@/lib/trace/span-over";
import { csvStream } from "./csv-stream";
import type { FileCell, FileColumn } from "./file-column";
import type { FileFormat } from "./file-format";
import { spreadsheetInstant } from "./spreadsheet-instant";
import { xlsxStream } from "./xlsx-stream";

const types: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

interface File<Row> {
  /** Without the day and the ending, which are added; letters, digits and hyphens, since it travels in a header. */
  name: string;
  format: FileFormat;
  locale: Locale;
  /** In which moments are told. */
  timeZone: string;
  columns: readonly FileColumn<Row>[];
  pages: AsyncIterable<readonly Row[]>;
  /** Lines below the rows, asked for when all of these have left. */
  closing?: () => FileCell[][];
}

/** A table as a file to be kept, not shown; sent as it is read, in memory that does not grow with it. */
export function fileAnswer<Row>({
  name,
  format,
  locale,
  timeZone,
  columns,
  pages,
  closing,
}: File<Row>): Response {
  const today = spreadsheetInstant(timeZone)(new Date()).slice(0, 10);
  const read = spanOver("file.build", pages);
  const body =
    format === "xlsx"
      ? xlsxStream(columns, read, { timeZone }, closing)
      : csvStream(columns, read, { timeZone, decimalMark: locale === "en" ? "." : "," }, closing);
  return new Response(body, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${name}-${today}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
