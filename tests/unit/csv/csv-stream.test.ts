import { describe, expect, test } from "vitest";
import { csvAnswer } from "@/lib/csv/csv-answer";
import { type CsvCell, csvStream } from "@/lib/csv/csv-stream";
import { spreadsheetInstant } from "@/lib/csv/spreadsheet-instant";

const columns = [{ title: "Событие; кто", cell: (row: CsvCell) => row }];

async function* rowsOf(...rows: CsvCell[]) {
  yield* rows;
}

/** The file without its mark, line by line. */
async function linesOf(...rows: CsvCell[]): Promise<string[]> {
  const bytes = Buffer.from(await new Response(csvStream(columns, rowsOf(...rows))).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return bytes.subarray(3).toString("utf8").split("\r\n");
}

test("a file begins with the mark of UTF-8 and the titles, and each row is a line", async () => {
  expect(await linesOf("вход", "выход")).toEqual([`"Событие; кто"`, "вход", "выход", ""]);
});

test("a file without rows has its titles", async () => {
  expect(await linesOf()).toEqual([`"Событие; кто"`, ""]);
});

describe("a text that a spreadsheet would calculate is defused", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+375", "'+375"],
    ["-1", "'-1"],
    ["@sum(a1)", "'@sum(a1)"],
    ["\t=1+1", "'=1+1"],
    ["\r\n=1+1", "'=1+1"],
    ["  =1+1", "'=1+1"],
    ["＝1+1", "'＝1+1"],
    [`=cmd|'/c calc'!a1;"x"`, `"'=cmd|'/c calc'!a1;""x"""`],
  ])("%j", async (text, cell) => {
    expect((await linesOf(text))[1]).toBe(cell);
  });

  test.each([
    ["10.0.0.1", "10.0.0.1"],
    ["a-1", "a-1"],
    [-5, "-5"],
    [-5n, "-5"],
    [null, ""],
  ])("and %s stays as it is", async (value, cell) => {
    expect((await linesOf(value))[1]).toBe(cell);
  });
});

test("quotes, semicolons and line breaks leave a row one line and a cell one cell", async () => {
  expect((await linesOf(`сказал "да"; и\nушёл`))[1]).toBe(`"сказал ""да""; и ушёл"`);
});

test("rows are read no faster than the file is, and no more once nobody reads", async () => {
  let made = 0;
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield `${(made += 1)} ${"x".repeat(1_000)}`;
    } finally {
      ended = true;
    }
  }
  const reader = csvStream(columns, endless()).getReader();
  await reader.read();
  await new Promise((resolve) => setImmediate(resolve));
  expect(made).toBeLessThan(1_000);
  await reader.cancel();
  await expect.poll(() => ended).toBe(true);
});

test("a fault on the way breaks the file off", async () => {
  async function* faulty() {
    yield "первая";
    throw new Error("The database is away.");
  }
  await expect(new Response(csvStream(columns, faulty())).text()).rejects.toThrow();
});

test("a file is one to keep, of no cache", () => {
  const { headers } = csvAnswer("events-2026-11-23", new ReadableStream());
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="events-2026-11-23.csv"`,
    "cache-control": "no-store",
  });
});

test("a moment is written so that every spreadsheet knows it", () => {
  const at = new Date("2026-11-22T22:05:09.123Z");
  expect(spreadsheetInstant("Europe/Minsk")(at)).toBe("2026-11-23 01:05:09");
  expect(spreadsheetInstant("UTC")(at)).toBe("2026-11-22 22:05:09");
});
