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
import { instant } from "./columns";
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
    index("operations_began_at_idx").on(table.beganAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    check("operations_code_known", sql`${table.code} in (100, 200, 300, 500)`),
    check("operations_state_known", sql`${table.state} in ('In Process', 'Success', 'Failed')`),
    check("operations_amount_positive", sql`${table.amount} >= 0`),
  ],
);
