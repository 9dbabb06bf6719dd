import "server-only";
import { type Column, sql } from "drizzle-orm";
import { merchants, orders, type OrderState, type OrderType } from "../../schema";
import type { ListedOrder } from "./orders";

/** Stands between two values. */
export const separator = "\u001F";
/** What it becomes in a text: another control character, which files make a blank of as well. */
const instead = "\n";

const text = (column: Column) => sql`coalesce(replace(${column}, ${separator}, ${instead}), '')`;
const code = (column: Column) => sql`coalesce(${column}, '')`;

/** What is told of an order, in the order in which `ToldOrder` has it. */
export const toldValues = [
  orders.id,
  orders.billNumber,
  text(orders.orderNumber),
  orders.isTest,
  sql`date_part('epoch', ${orders.orderedAt})`,
  orders.type,
  orders.state,
  orders.merchantId,
  text(merchants.name),
  orders.amount,
  orders.currency,
  orders.originalAmount,
  orders.originalCurrency,
  text(orders.customerName),
  text(orders.customerEmail),
  text(orders.cardholder),
  code(orders.cardFirst6),
  code(orders.cardLast4),
  text(orders.paymentMeans),
  orders.threeDSecure,
];

/** An order among the values of a text: each is made what it is when it is asked for, which most are not. */
export class ToldOrder implements ListedOrder {
  constructor(private readonly told: readonly string[]) {}
  get id() {
    return BigInt(this.told[0]!);
  }
  get billNumber() {
    return this.told[1]!;
  }
  get orderNumber() {
    return this.told[2]!;
  }
  get isTest() {
    return this.told[3] === "t";
  }
  get orderedAt() {
    return new Date(Math.round(Number(this.told[4]) * 1000));
  }
  get type() {
    return this.told[5] as OrderType;
  }
  get state() {
    return this.told[6] as OrderState;
  }
  get merchantId() {
    return Number(this.told[7]);
  }
  get merchantName() {
    return this.told[8]!;
  }
  get amount() {
    return BigInt(this.told[9]!);
  }
  get currency() {
    return this.told[10]!;
  }
  get originalAmount() {
    return BigInt(this.told[11]!);
  }
  get originalCurrency() {
    return this.told[12]!;
  }
  get customerName() {
    return this.told[13] || null;
  }
  get customerEmail() {
    return this.told[14] || null;
  }
  get cardholder() {
    return this.told[15] || null;
  }
  get cardFirst6() {
    return this.told[16] || null;
  }
  get cardLast4() {
    return this.told[17] || null;
  }
  get paymentMeans() {
    return this.told[18]!;
  }
  get threeDSecure() {
    return this.told[19] === "t";
  }
}
