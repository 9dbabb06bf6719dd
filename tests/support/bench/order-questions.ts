import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { listOperations, listOperationsOf } from "@/db/queries/operations";
import type { Days } from "@/db/queries/list-conditions";
import type { OperationFilter } from "@/db/queries/operation-conditions";
import { sumOperations } from "@/db/queries/operation-totals";
import type { OrderFilter } from "@/db/queries/order-conditions";
import { sumOrdersByState } from "@/db/queries/order-totals";
import { findOrder, listOrders } from "@/db/queries/orders";
import { orders } from "@/db/schema";
import { addDays, todayIn } from "@/lib/calendar-date";
import { pageSize } from "@/lib/lists/page";
import { daysOfPreset, usualPreset } from "@/lib/lists/period";
import { warnedHours } from "@/lib/orders/order-filter";
import { billNumberAt } from "./many-orders";
import type { Question } from "./question";
import { reportQuestions } from "./report-questions";

const limit = pageSize + 1;
const middle = 5_000;

/** Everything that the monitors and the reports ask, by kind; the first question of a kind is its first page. */
export async function orderQuestions(
  merchantIds: number[],
  timeZone: string,
): Promise<[string, Question[]][]> {
  const [known] = await db()
    .select()
    .from(orders)
    .where(eq(orders.billNumber, billNumberAt(middle)));
  const { id, billNumber, orderNumber, customerEmail, cardLast4 } = known!;
  const today = todayIn(timeZone);
  const days = { ...daysOfPreset(usualPreset, today), timeZone };
  const far = { side: "older" as const, at: new Date(`${addDays(today, -600)}T00:00:00Z`), id: 1n };

  const orderFilters: [string, Partial<OrderFilter>][] = [
    ["all of them", {}],
    ["one merchant of few orders", { merchantIds: merchantIds.slice(1, 2) }],
    ["a frequent state", { states: ["Approved"] }],
    ["a rare state", { states: ["In Process"] }],
    ["a state of few days", { states: ["Delayed", "PartialDelayed"] }],
    ["a frequent type", { types: ["Normal"] }],
    ["a rare type", { types: ["Accrual"] }],
    ["frequent means", { paymentMeans: ["Visa"] }],
    ["means of nobody's", { paymentMeans: ["Cheque"] }],
    ["an exact number", { orderNumber }],
    ["a number's beginning", { orderNumber: `${orderNumber}%` }],
    ["a number's end", { orderNumber: `%${orderNumber.slice(-4)}` }],
    ["a BillNumber", { billNumber }],
    ["an e-mail", { email: customerEmail ?? "ivan.petrov1@example.com" }],
    ["an e-mail's beginning", { email: "ivan.petrov%" }],
    ["an e-mail of nobody's", { email: "nobody@example.com" }],
    ["four digits of a card", { cardLast4: cardLast4 ?? "1111" }],
    ["a rare currency", { currency: "EUR" }],
    ["amounts", { currency: "BYN", amount: { from: "50", to: "60" } }],
    ["the largest amounts", { amount: { from: "20000" } }],
    ["cancelled soon", { cancelledWithinHours: warnedHours }],
    ["everything at once", { states: ["Approved"], types: ["Normal"], currency: "BYN", email: "ivan%" }],
  ];
  const operationFilters: [string, Partial<OperationFilter>][] = [
    ["all of them", {}],
    ["a frequent code", { codes: [100] }],
    ["a rare code", { codes: [500] }],
    ["a rare state", { states: ["In Process"] }],
    ["an exact order number", { orderNumber }],
    ["an order number's beginning", { orderNumber: `${orderNumber}%` }],
    ["a BillNumber", { billNumber }],
    ["a rare currency", { currency: "EUR" }],
    ["amounts", { currency: "BYN", amount: { from: "50", to: "60" } }],
  ];
  const spans: [string, { merchantIds: number[]; days?: Days }][] = [
    ["30 days", { merchantIds, days }],
    ["all days", { merchantIds }],
  ];
  const [[, usual], [, everything]] = spans as [(typeof spans)[0], (typeof spans)[0]];
  const expiring = { merchantIds, cancelledWithinHours: warnedHours };
  return [
    [
      "orders",
      [
        { what: "30 days", usual: true, ask: (on) => listOrders(on, usual, { limit }) },
        { what: "far down the list", ask: (on) => listOrders(on, everything, { cursor: far, limit }) },
        { what: "500 lines of a file", ask: (on) => listOrders(on, everything, { cursor: far, limit: 500 }) },
        { what: "one order", usual: true, ask: (on) => findOrder(on, merchantIds, billNumber) },
        { what: "operations of one order", usual: true, ask: (on) => listOperationsOf(on, id) },
        ...eachOf(spans, orderFilters, (filter) => (on) => listOrders(on, filter, { limit })),
      ],
    ],
    [
      "totals of orders",
      [
        { what: "30 days", usual: true, ask: (on) => sumOrdersByState(on, usual) },
        { what: "the strip of Delayed", usual: true, ask: (on) => sumOrdersByState(on, expiring) },
        ...eachOf(spans, orderFilters, (filter) => (on) => sumOrdersByState(on, filter)),
      ],
    ],
    [
      "operations",
      [
        { what: "30 days", usual: true, ask: (on) => listOperations(on, usual, { limit }) },
        { what: "far down the list", ask: (on) => listOperations(on, everything, { cursor: far, limit }) },
        ...eachOf(spans, operationFilters, (filter) => (on) => listOperations(on, filter, { limit })),
      ],
    ],
    [
      "totals of operations",
      [
        { what: "30 days", usual: true, ask: (on) => sumOperations(on, usual) },
        ...eachOf(spans, operationFilters, (filter) => (on) => sumOperations(on, filter)),
      ],
    ],
    ["reports", reportQuestions(merchantIds, timeZone)],
  ];
}

/** A question for each filter within each span of days. */
const eachOf = <Span, Filter>(
  spans: [string, Span][],
  filters: [string, Filter][],
  askOf: (filter: Span & Filter) => Question["ask"],
): Question[] =>
  spans.flatMap(([span, within]) =>
    filters.map(([what, filter]) => ({ what: `${span}, ${what}`, ask: askOf({ ...within, ...filter }) })),
  );
