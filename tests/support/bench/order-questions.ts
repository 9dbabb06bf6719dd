import { desc } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Cursor, Days } from "@/db/queries/conditions/list-conditions";
import type { OperationFilter } from "@/db/queries/conditions/operation-conditions";
import { sumOperationsByState } from "@/db/queries/orders/operation-totals";
import { selectOperations, listOperationsOf } from "@/db/queries/orders/operations";
import type { OrderFilter } from "@/db/queries/conditions/order-conditions";
import { sumOrdersByState } from "@/db/queries/orders/order-totals";
import { selectOrders, selectOrder } from "@/db/queries/orders/orders";
import { orders } from "@/db/schema";
import { todayIn } from "@/lib/format/calendar-date";
import { pageSize } from "@/lib/lists/page";
import { daysOfPreset, usualPreset } from "@/lib/lists/period";
import { warnedHours } from "@/lib/orders/order-filter";
import type { Kinds, Question } from "./ask-in-turn";
import { manyMerchants } from "./many-orders";
import { findKnownOrder } from "./monitor-pages";
import { reportQuestions } from "./report-questions";

const limit = pageSize + 1;

/** As the goal has it: the first page of the monitor, with any filter. */
const most = 2;
/** No index serves it, since a bound is another number in each currency: docs/performance.md. */
const mostOf = (what: string) => (what.endsWith("the largest amounts") ? undefined : most);

type Span = [string, { merchantIds: number[]; days?: Days }];
const merchantIds = manyMerchants.map(({ id }) => id);

/** The place in all orders at which page 1,000 begins, or the last page where there are fewer. */
export async function findPage1000(database: Database): Promise<Cursor> {
  const total = await database.$count(orders);
  const [last] = await database
    .select({ at: orders.orderedAt, id: orders.id })
    .from(orders)
    .orderBy(desc(orders.orderedAt), desc(orders.id))
    .offset(Math.min(999 * pageSize, total - pageSize) - 1)
    .limit(1);
  return { side: "older", ...last! };
}

/** Everything that the monitors and the reports ask, by kind. */
export async function orderQuestions(database: Database, timeZone: string): Promise<Kinds> {
  const { id, billNumber, orderNumber, customerEmail, cardLast4 } = await findKnownOrder(database);
  const days = { ...daysOfPreset(usualPreset, todayIn(timeZone)), timeZone };
  const far = await findPage1000(database);

  const orderFilters: [string, Partial<OrderFilter>][] = [
    ["page 1", {}],
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
    ["an e-mail", { email: customerEmail }],
    ["an e-mail's beginning", { email: "ivan.petrov%" }],
    ["an e-mail of nobody's", { email: "nobody@example.com" }],
    ["four digits of a card", { cardLast4 }],
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
  const month: Span[] = [["30 days", { merchantIds, days }]];
  const always: Span[] = [["all days", { merchantIds }]];
  const everything = { merchantIds };
  const usual = { merchantIds, days };
  const expiring = { merchantIds, cancelledWithinHours: warnedHours };
  return [
    [
      "orders",
      [
        ...eachOf(month, orderFilters, (filter) => (on) => selectOrders(on, filter, { limit }), mostOf),
        ...eachOf(always, orderFilters, (filter) => (on) => selectOrders(on, filter, { limit })),
        {
          what: "all days, page 1,000",
          most,
          ask: (on) => selectOrders(on, everything, { cursor: far, limit }),
        },
        {
          what: "500 lines of a file",
          ask: (on) => selectOrders(on, everything, { cursor: far, limit: 500 }),
        },
        { what: "one order", most, ask: (on) => selectOrder(on, merchantIds, billNumber) },
        { what: "operations of one order", most, ask: (on) => listOperationsOf(on, id) },
      ],
    ],
    [
      "totals of orders",
      [
        { what: "the strip of Delayed", ask: (on) => sumOrdersByState(on, expiring) },
        ...eachOf(month, orderFilters, (filter) => (on) => sumOrdersByState(on, filter)),
        { what: "all days", ask: (on) => sumOrdersByState(on, everything) },
      ],
    ],
    [
      "operations",
      eachOf(
        [...month, ...always],
        operationFilters,
        (filter) => (on) => selectOperations(on, filter, { limit }),
      ),
    ],
    ["totals of operations", [{ what: "30 days", ask: (on) => sumOperationsByState(on, usual) }]],
    ["reports", reportQuestions(merchantIds, timeZone)],
  ];
}

/** A question for each filter within each span of days. */
const eachOf = <Filter>(
  spans: Span[],
  filters: [string, Filter][],
  askOf: (filter: Span[1] & Filter) => Question["ask"],
  mostOf?: (what: string) => number | undefined,
): Question[] =>
  spans.flatMap(([span, within]) =>
    filters.map(([what, filter]) => ({
      what: `${span}, ${what}`,
      most: mostOf?.(`${span}, ${what}`),
      ask: askOf({ ...within, ...filter }),
    })),
  );
