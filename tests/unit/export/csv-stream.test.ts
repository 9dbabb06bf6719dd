import { describe, expect, test } from "vitest";
import { csvStream } from "@/lib/export/csv-stream";
import { fileAnswer } from "@/lib/export/file-answer";
import type { FileCell } from "@/lib/export/file-column";
import { spreadsheetInstant } from "@/lib/export/spreadsheet-instant";

const manner = { decimalMark: ",", timeZone: "Europe/Minsk" } as const;

const columns = [{ title: "Событие; кто", cell: (row: FileCell) => row }];

async function* pagesOf(...rows: FileCell[]) {
  yield rows;
}

/** The file without its mark, line by line. */
async function linesOf(...rows: FileCell[]): Promise<string[]> {
  const bytes = Buffer.from(await new Response(csvStream(columns, pagesOf(...rows), manner)).arrayBuffer());
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
      for (;;) yield Array.from({ length: 100 }, () => `${(made += 1)} ${"x".repeat(1_000)}`);
    } finally {
      ended = true;
    }
  }
  const reader = csvStream(columns, endless(), manner).getReader();
  await reader.read();
  await new Promise((resolve) => setImmediate(resolve));
  expect(made).toBeLessThan(1_000);
  await reader.cancel();
  await expect.poll(() => ended).toBe(true);
});

test("a fault on the way breaks the file off", async () => {
  async function* faulty() {
    yield ["первая"];
    throw new Error("The database is away.");
  }
  await expect(new Response(csvStream(columns, faulty(), manner)).text()).rejects.toThrow();
});

test.each([
  ["csv", "text/csv; charset=utf-8; header=present"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
] as const)("a file of %s is one to keep, of no cache", (format, type) => {
  const { headers } = fileAnswer({
    name: "events",
    format,
    locale: "ru",
    timeZone: "Pacific/Apia",
    columns,
    pages: pagesOf(),
  });
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": type,
    "content-disposition": expect.stringMatching(
      new RegExp(`^attachment; filename="events-20\\d\\d-\\d\\d-\\d\\d\\.${format}"$`),
    ) as string,
    "cache-control": "no-store",
  });
});

test("an amount has the mark that was asked for, and as many decimals as its currency", async () => {
  const amounts = [
    { minor: 9_007_199_254_740_993n, currency: "BYN" },
    { minor: 5n, currency: "JPY" },
    { minor: 5n, currency: "KWD" },
    { minor: -2_536_684n, currency: "BYN" },
  ];
  expect((await linesOf(...amounts)).slice(1, 5)).toEqual(["90071992547409,93", "5", "0,005", "-25366,84"]);
});

test("a moment is written so that every spreadsheet knows it", () => {
  const at = new Date("2026-11-22T22:05:09.123Z");
  expect(spreadsheetInstant("Europe/Minsk")(at)).toBe("2026-11-23 01:05:09");
  expect(spreadsheetInstant("UTC")(at)).toBe("2026-11-22 22:05:09");
});

/** As Intl writes it by itself. */
const byIntl = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone }).format(at);

// Clocks change by an hour, by half of one, at the end of a quarter hour of ours, and by a whole day.
test.each([
  ["Europe/Berlin", "2026-03-29T00:58:30Z"],
  ["Europe/Berlin", "2026-10-25T00:58:30Z"],
  ["Australia/Lord_Howe", "2026-04-04T14:58:30Z"],
  ["Asia/Kathmandu", "2026-01-01T18:13:30Z"],
  ["America/St_Johns", "2008-03-09T03:29:30Z"],
  ["Pacific/Apia", "2011-12-30T09:58:30Z"],
  ["Africa/Monrovia", "1971-12-31T23:58:30Z"],
])("around a change of clocks in %s each moment is told as by Intl", (timeZone, from) => {
  const told = spreadsheetInstant(timeZone);
  for (let second = 0; second < 240; second += 1) {
    const at = new Date(Date.parse(from) + second * 1000 + 999);
    expect(told(at)).toBe(byIntl(timeZone, at));
  }
});

test("moments in no order are told as by Intl", () => {
  const told = spreadsheetInstant("Europe/Chisinau");
  for (let step = 0; step < 2_000; step += 1) {
    const at = new Date((step * 7_919_999_983) % Date.UTC(2100));
    expect(told(at)).toBe(byIntl("Europe/Chisinau", at));
  }
});
