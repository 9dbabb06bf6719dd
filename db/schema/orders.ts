import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  char,
  check,
  type ExtraConfigColumn,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { merchants } from "./merchants";

/** The manual's states of an order. */
export const orderStates = [
  "In Process",
  "Delayed",
  "Approved",
  "PartialApproved",
  "PartialDelayed",
  "Canceled",
  "PartialCanceled",
  "Declined",
  "Timeout",
] as const;
export type OrderState = (typeof orderStates)[number];

/** The manual's types of an order. */
export const orderTypes = ["Normal", "Recurrent", "Billing", "Split", "Accrual", "Autorecurrent"] as const;
export type OrderType = (typeof orderTypes)[number];

/** The order of the list: newest first. */
const inListOrder = (orderedAt: ExtraConfigColumn, id: ExtraConfigColumn) =>
  [orderedAt.desc().nullsFirst(), id.desc().nullsFirst()] as const;

/** Amounts are minor units of the currency beside them. */
export const orders = pgTable(
  "orders",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    billNumber: text().notNull(),
    merchantId: integer()
      .notNull()
      .references(() => merchants.id),
    orderNumber: text().notNull(),
    isTest: boolean().notNull(),
    orderedAt: instant().notNull(),
    type: text({ enum: orderTypes }).notNull(),
    state: text({ enum: orderStates }).notNull(),
    amount: bigint({ mode: "bigint" }).notNull(),
    currency: char({ length: 3 }).notNull(),
    originalAmount: bigint({ mode: "bigint" }).notNull(),
    originalCurrency: char({ length: 3 }).notNull(),
    customerName: text(),
    customerEmail: text(),
    cardholder: text(),
    cardFirst6: char({ length: 6 }),
    cardLast4: char({ length: 4 }),
    paymentMeans: text().notNull(),
    threeDSecure: boolean().notNull().default(false),
    /** Of what the gateway last sent: an older one never overwrites a newer. */
    version: bigint({ mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("orders_bill_number_key").on(table.billNumber),
    // Behind the key of the list stands what totals and reports are made of: they are read from the index alone.
    index("orders_merchant_id_ordered_at_totals_idx").on(
      table.merchantId,
      ...inListOrder(table.orderedAt, table.id),
      table.state,
      table.currency,
      table.amount,
      table.paymentMeans,
      table.type,
    ),
    // Of filters that few orders pass: else all orders of the days are read to find a page of them.
    index("orders_merchant_id_state_idx").on(
      table.merchantId,
      table.state,
      ...inListOrder(table.orderedAt, table.id),
    ),
    index("orders_merchant_id_type_idx").on(
      table.merchantId,
      table.type,
      ...inListOrder(table.orderedAt, table.id),
    ),
    index("orders_merchant_id_payment_means_idx").on(
      table.merchantId,
      table.paymentMeans,
      ...inListOrder(table.orderedAt, table.id),
    ),
    index("orders_merchant_id_currency_idx").on(
      table.merchantId,
      table.currency,
      ...inListOrder(table.orderedAt, table.id),
    ),
    // `text_pattern_ops` serves a mask with a known beginning as well as the whole.
    index("orders_merchant_id_order_number_idx").on(
      table.merchantId,
      table.orderNumber.op("text_pattern_ops"),
    ),
    index("orders_merchant_id_customer_email_idx").on(
      table.merchantId,
      sql`lower(${table.customerEmail}) text_pattern_ops`,
    ),
    index("orders_merchant_id_card_last4_idx").on(table.merchantId, table.cardLast4),
    // The few that wait for a confirmation.
    index("orders_merchant_id_delayed_idx")
      .on(table.merchantId, table.orderedAt)
      .where(sql`${table.state} in ('Delayed', 'PartialDelayed')`),
    check("orders_bill_number_format", sql`${table.billNumber} ~ '^[0-9]{1,20}$'`),
    check("orders_state_known", sql`${table.state} in (${listed(orderStates)})`),
    check("orders_type_known", sql`${table.type} in (${listed(orderTypes)})`),
    check("orders_amounts_positive", sql`${table.amount} >= 0 and ${table.originalAmount} >= 0`),
    check(
      "orders_currency_format",
      sql`${table.currency} ~ '^[A-Z]{3}$' and ${table.originalCurrency} ~ '^[A-Z]{3}$'`,
    ),
    check(
      "orders_card_masked",
      sql`(${table.cardFirst6} is null or ${table.cardFirst6} ~ '^[0-9]{6}$') and (${table.cardLast4} is null or ${table.cardLast4} ~ '^[0-9]{4}$')`,
    ),
  ],
);
