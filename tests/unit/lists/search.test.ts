import fc from "fast-check";
import { expect, test } from "vitest";
import { searchWith } from "@/lib/lists/search";
import { readOperationsSearch } from "@/lib/operations/operations-search";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import { readReportPeriod } from "@/lib/reports/report-period";
import { readReportSearch } from "@/lib/reports/report-search";

test("well-formed filters are read", () => {
  const { values, ignored } = readOrdersSearch({
    from: "2026-02-01",
    to: "2026-02-28",
    state: ["Declined", "Timeout"],
    merchant: "810001",
    number: " RN-% ",
  });
  expect(ignored).toEqual([]);
  expect(values).toEqual({
    from: "2026-02-01",
    to: "2026-02-28",
    state: ["Declined", "Timeout"],
    merchant: [810_001],
    number: "RN-%",
  });
});

test("ill-formed filters are left out by name, the others stay", () => {
  const { values, ignored } = readOrdersSearch({
    from: "2026-02-30",
    state: "Paid",
    merchant: "1e99",
    number: "\u0000",
    page: "garbage",
    to: "2026-02-28",
    unknown: "field",
  });
  expect(values).toEqual({ to: "2026-02-28" });
  expect(ignored.sort()).toEqual(["from", "merchant", "number", "page", "state"]);
});

test("a mask of nothing, an endless number and a repeated one are ill-formed", () => {
  for (const number of ["%", "%%", "x".repeat(10_000), ["1", "2"]])
    expect(readOrdersSearch({ number }).ignored).toEqual(["number"]);
});

test.each([
  ["1 234,5", "1234.5"],
  ["1\u00a0234,56", "1234.56"],
  ["1,234.56", "1234.56"],
  ["1,000", "1000"],
  ["12,5", "12.5"],
  ["1000.01", "1000.01"],
])("an amount is read as people type it: %s", (typed, read) => {
  expect(readOrdersSearch({ amountFrom: typed })).toEqual({ values: { amountFrom: read }, ignored: [] });
});

test("what is no amount is ill-formed", () => {
  for (const amountTo of ["-5", "1e3", "1.2.3", "1,23,456", "тысяча", "1.00001"])
    expect(readOrdersSearch({ amountTo }).ignored).toEqual(["amountTo"]);
});

test("the codes of operations are the manual's", () => {
  expect(readOperationsSearch({ code: ["100", "500"] }).values.code).toEqual([100, 500]);
  expect(readOperationsSearch({ code: "400" }).ignored).toEqual(["code"]);
});

test("whatever the address says, nothing is thrown", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
  );
  const names = ["from", "to", "state", "merchant", "number", "page", "code", "period", "by", "type"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (params) => {
      readOrdersSearch(params);
      readOperationsSearch(params);
      readReportSearch(params, "2026-11-22");
    }),
  );
});

test("a link to another page keeps the filter", () => {
  expect(searchWith({ state: ["Declined", "Timeout"], page: "a", from: "" }, { page: "b" })).toBe(
    "?state=Declined&state=Timeout&page=b",
  );
  expect(searchWith({ page: "a" }, { page: undefined })).toBe("");
});

test.each([
  ["malformed", { from: "2026-02-30", to: "2026-03-01" }],
  ["malformed", { period: "century" }],
  ["incomplete", { from: "2026-03-01" }],
  ["reversed", { from: "2026-03-02", to: "2026-03-01" }],
  ["tooLong", { from: "2025-01-01", to: "2026-01-02" }],
])("%s days give the last 30 and say so", (problem, params) => {
  expect(readReportPeriod(params, "2026-03-10")).toEqual({
    from: "2026-02-09",
    to: "2026-03-10",
    preset: "days30",
    problem,
  });
});
