import { expect, test } from "vitest";
import { ordersAddress } from "@/app/(cabinet)/reports/orders-address";
import { paramsOf } from "@/lib/lists/search";
import { readOrdersSearch } from "@/lib/orders/orders-search";
import type { Line } from "@/lib/reports/summary";

const nothing = { count: 0, amount: 0n, approvedCount: 0, approvedAmount: 0n };
const line = (values: Partial<Line>): Line => ({ key: "0", now: nothing, before: nothing, ...values });
const november = { from: "2026-11-01", to: "2026-11-30" } as const;
const read = (address: string) =>
  readOrdersSearch(paramsOf(new URL(address, "http://cabinet.test").searchParams));

test("a line leads to the monitor with the report's own conditions and its own", () => {
  const filter = { merchant: [7, 8], state: ["Approved" as const], means: ["ERIP"] };
  expect(read(ordersAddress(november, "BYN", filter))).toEqual({
    values: { ...november, ...filter, currency: "BYN" },
    ignored: [],
  });
  const day = { from: "2026-11-05", to: "2026-11-05" } as const;
  const ofDay = { by: "day", line: line({ step: { now: day, before: null } }) } as const;
  expect(read(ordersAddress(november, "BYN", filter, ofDay)).values).toEqual({
    ...day,
    ...filter,
    currency: "BYN",
  });
  for (const [by, key, narrowed] of [
    ["state", "In Process", { state: ["In Process"] }],
    ["means", "Visa", { means: ["Visa"] }],
    ["merchant", "7", { merchant: [7] }],
  ] as const)
    expect(read(ordersAddress(november, "USD", filter, { by, line: line({ key }) })).values).toEqual({
      ...november,
      ...filter,
      ...narrowed,
      currency: "USD",
    });
});
