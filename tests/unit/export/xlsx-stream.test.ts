import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { FileCell } from "@/lib/export/file-column";
import { totalLine, withTotals } from "@/lib/export/money-totals";
import { xlsxStream } from "@/lib/export/xlsx-stream";

interface Row {
  name: string;
  at: Date;
  amount: { minor: bigint; currency: string };
}

const columns = [
  { title: "Имя", cell: (row: Row): FileCell => row.name },
  { title: "Когда", cell: (row: Row): FileCell => row.at, moments: true as const },
  { title: "Сумма", cell: (row: Row): FileCell => row.amount },
  { title: "Валюта", cell: (row: Row): FileCell => row.amount.currency },
];

const row = (name: string, minor: bigint, currency = "BYN"): Row => ({
  name,
  at: new Date("2026-11-22T22:05:09Z"),
  amount: { minor, currency },
});

async function* pagesOf(...rows: Row[]) {
  yield rows;
}

async function readBack(stream: ReadableStream<Uint8Array>) {
  const book = await readXlsx(new Uint8Array(await new Response(stream).arrayBuffer()));
  return book.sheets[0]!.rows;
}

test("a workbook holds texts as texts, amounts as numbers and moments as the zone's clock has them", async () => {
  const rows = await readBack(
    xlsxStream(columns, pagesOf(row("=1+1", 123_456n)), { timeZone: "Europe/Minsk" }),
  );
  expect(rows).toEqual([
    ["Имя", "Когда", "Сумма", "Валюта"],
    ["=1+1", new Date("2026-11-23T01:05:09Z"), 1234.56, "BYN"],
  ]);
});

test("a moment of a workbook is shown with its time", async () => {
  const stream = xlsxStream(columns, pagesOf(row("one", 100n)), { timeZone: "UTC" });
  const book = await readXlsx(new Uint8Array(await new Response(stream).arrayBuffer()), { readStyles: true });
  expect(book.sheets[0]!.cells?.get("1,1")?.style?.numFmt).toBe("yyyy-mm-dd hh:mm:ss");
});

test("below the rows stand the sums of what passed, each currency apart", async () => {
  const { pages, totals } = withTotals(
    pagesOf(row("one", 100n), row("two", 50n), row("three", 7n, "USD")),
    ({ amount }) => amount,
  );
  const closing = () => totals.sums().map((sum) => totalLine(4, String(sum.count), 2, sum));
  const lines = await readBack(xlsxStream(columns, pages, { timeZone: "UTC" }, closing));
  expect(lines.slice(4)).toEqual([
    ["2", null, 1.5, "BYN"],
    ["1", null, 0.07, "USD"],
  ]);
  expect(totals.count).toBe(3);
});
