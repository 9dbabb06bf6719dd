import { expect, test } from "vitest";
import { readOrdersSearch } from "@/lib/orders/orders-search";

test("a period that ends before it begins is left out whole", () => {
  expect(readOrdersSearch({ from: "2026-03-02", to: "2026-03-01" })).toEqual({
    values: {},
    ignored: ["period"],
  });
});
