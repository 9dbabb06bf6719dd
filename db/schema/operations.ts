import { sql } from "drizzle-orm";
import {
  bigint,
  char,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, listed } from "./columns";
import { merchants } from "./merchants";
import { orders } from "./orders";

/** The manual's codes: 100 approve, 200 charge, 300 cancel, 500 accrual. */
export const operationCodes = [100, 200, 300, 500] as const;
export type OperationCode = (typeof operationCodes)[number];

export const operationStates = ["In Process", "Success", "Failed"] as const;
export type OperationState = (typeof operationStates)[number];

/** What was done to an order. Amounts are minor units of the currency beside them. */
export const operations = pgTable(
  "operations",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: bigint({ mode: "bigint" })
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    /** That of the order, which never changes: here too, so that a merchant's operations are one stretch of an index. */
    merchantId: integer()
      .notNull()
      .references(() => merchants.id),
    number: integer().notNull(),
    code: smallint().$type<OperationCode>().notNull(),
    state: text({ enum: operationStates }).notNull(),
    amount: bigint({ mode: "bigint" }).notNull(),
    currency: char({ length: 3 }).notNull(),
    beganAt: instant().notNull(),
    endedAt: instant(),
    approvalCode: text(),
    responseCode: text(),
    issuingBank: text(),
    issuingCountry: char({ length: 2 }),
    customerIp: text(),
    performedBy: text(),
  },
  (table) => [
    uniqueIndex("operations_order_id_number_key").on(table.orderId, table.number),
    // Behind the key of the list stand what totals are made of: they are read from the index alone.
    index("operations_merchant_id_began_at_idx").on(
      table.merchantId,
      table.beganAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
      table.code,
      table.state,
      table.currency,
      table.amount,
    ),
    check("operations_code_known", sql`${table.code} in (${listed(operationCodes)})`),
    check("operations_state_known", sql`${table.state} in (${listed(operationStates)})`),
    check("operations_amount_positive", sql`${table.amount} >= 0`),
  ],
);
