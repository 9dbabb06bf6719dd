import "server-only";
import { z } from "zod";

/** Orders of one call. */
export const mostOrders = 500;

/** A call as it comes; each order is judged by itself, see `orderDocument`. */
export const ordersCall = z.strictObject({ orders: z.array(z.unknown()).min(1).max(mostOrders) });

const billNumber = z.string();

/** What became of one order of a call. */
const orderOutcome = z.discriminatedUnion("status", [
  z
    .strictObject({
      billNumber,
      status: z.enum(["created", "updated", "unchanged", "outdated"]),
    })
    .meta({ description: "unchanged: this version is stored already; outdated: a newer one is" }),
  z.strictObject({
    billNumber: billNumber.nullable().meta({ description: "null where it could not be read" }),
    status: z.literal("refused"),
    errors: z.array(
      z.strictObject({
        field: z.string().meta({ description: "Its path in the order, as operations.0.amount" }),
        message: z.string(),
      }),
    ),
  }),
]);

export type OrderOutcome = z.output<typeof orderOutcome>;

const count = z.int().min(0);

/** The answer to a call that could be read. */
export const ordersAnswer = z.strictObject({
  created: count,
  updated: count,
  unchanged: count,
  outdated: count,
  refused: count,
  items: z.array(orderOutcome).meta({ description: "One for each order of the call, in its place" }),
});

export type OrdersAnswer = z.output<typeof ordersAnswer>;

/** The outcomes of a call, counted. */
export function toAnswer(items: OrderOutcome[]): OrdersAnswer {
  const answer: OrdersAnswer = { created: 0, updated: 0, unchanged: 0, outdated: 0, refused: 0, items };
  for (const { status } of items) answer[status] += 1;
  return answer;
}

/** The answer to a call that is refused as a whole. */
export const callRefusal = z.strictObject({ error: z.string(), message: z.string().optional() });
