import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema";
import { billNumberAt, manyMerchants } from "./many-orders";

const middle = 5_000;

/** An order that every size has, with all that it can be found by. */
export async function findKnownOrder(database: Database) {
  const [known] = await database
    .select()
    .from(orders)
    .where(eq(orders.billNumber, billNumberAt(middle)));
  const { customerEmail, cardLast4, ...order } = known!;
  return {
    ...order,
    customerEmail: customerEmail ?? "ivan.petrov1@example.com",
    cardLast4: cardLast4 ?? "1111",
  };
}

/** The monitor's first page of the last 30 days, and the same with each filter alone. */
export async function monitorPages(database: Database): Promise<[what: string, path: string][]> {
  const { orderNumber, billNumber, customerEmail, cardLast4 } = await findKnownOrder(database);
  const filters: [string, string | Record<string, string>][] = [
    ["page 1", ""],
    ["one merchant of few orders", { merchant: String(manyMerchants[1]!.id) }],
    ["a frequent state", { state: "Approved" }],
    ["a rare state", { state: "In Process" }],
    ["two states of few days", "state=Delayed&state=PartialDelayed"],
    ["a frequent type", { type: "Normal" }],
    ["a rare type", { type: "Accrual" }],
    ["frequent means", { means: "Visa" }],
    ["means of nobody's", { means: "Cheque" }],
    ["an exact number", { number: orderNumber }],
    ["a number's beginning", { number: `${orderNumber}%` }],
    ["a number's end", { number: `%${orderNumber.slice(-4)}` }],
    ["a BillNumber", { bill: billNumber }],
    ["an e-mail", { email: customerEmail }],
    ["an e-mail's beginning", { email: "ivan.petrov%" }],
    ["four digits of a card", { last4: cardLast4 }],
    ["a rare currency", { currency: "EUR" }],
    ["amounts", { amountFrom: "50", amountTo: "60" }],
    ["the largest amounts", { amountFrom: "20000" }],
    ["cancelled soon", { expiring: "1" }],
    ["one day", { period: "yesterday" }],
  ];
  return filters.map(([what, search]) => [what, `/orders?${new URLSearchParams(search)}`]);
}
