import "server-only";
import { z } from "zod";
import { operationCodes, operationStates } from "@/db/schema/operations";
import { orderStates, orderTypes } from "@/db/schema/orders";
import { toMinor } from "@/lib/format/money";
import { largestInteger } from "@/lib/forms/fields";
import { billNumberPattern } from "@/lib/forms/identifiers";
import { holdsCardNumber } from "./holds-card-number";

const currencies = new Set(Intl.supportedValuesOf("currency"));

const noCardNumber = "a full card number is never taken";

/** One line of text that can be seen as it is stored, without a card number in it. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: "no control characters and no halves of letters" })
    .refine((text) => !/[\u202A-\u202E\u2066-\u2069]/u.test(text), {
      error: "no characters that turn the direction of a text",
      abort: true,
    })
    .refine((text) => /[^\p{Cf}\p{Default_Ignorable_Code_Point}\p{Z}]/u.test(text), {
      error: "nothing in it can be seen",
    })
    .refine((text) => !holdsCardNumber(text), { error: noCardNumber });
/** An absent value may be left out or null. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => currencies.has(code), { error: "a currency of ISO 4217" })
  .meta({ description: "ISO 4217, as BYN" });
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,4})?$/, { error: "a decimal number that is not negative, as 12.50" })
  .meta({
    description:
      "A decimal number in the currency beside it, with no more digits after the point than it has",
  });
/** Years that a typing error makes are refused; the database would take them. */
const moment = z.iso
  .datetime({ offset: true, error: "an instant with its zone, as 2026-11-23T12:00:00+03:00" })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() >= 2000 && date.getUTCFullYear() < 2100, {
    error: "between 2000 and 2099",
  });

/** Turns the amounts of an object into minor units of the currencies beside them. */
const inMinorUnits =
  <Amount extends string, Currency extends string>(...pairs: [Amount, Currency][]) =>
  <Row extends Record<Amount | Currency, string>>(row: Row, context: z.RefinementCtx) => {
    const exact = pairs.map(([name, beside]) => {
      const minor = toMinor(row[name], row[beside]);
      if (minor === null)
        context.addIssue({ code: "custom", path: [name], message: `more digits than ${row[beside]} has` });
      return [name, minor ?? 0n];
    });
    return { ...row, ...(Object.fromEntries(exact) as Record<Amount, bigint>) };
  };

const operation = z
  .strictObject({
    number: z.int().min(1).max(1_000_000).meta({ description: "Within its order" }),
    code: z.literal(operationCodes).meta({ description: "100 approve, 200 charge, 300 cancel, 500 accrual" }),
    state: z.enum(operationStates),
    amount,
    currency,
    beganAt: moment,
    endedAt: optional(moment),
    approvalCode: optional(line(20)),
    responseCode: optional(line(20)),
    issuingBank: optional(line(120)),
    issuingCountry: optional(z.string().regex(/^[A-Z]{2}$/)).meta({
      description: "ISO 3166-1 alpha-2, as BY",
    }),
    customerIp: optional(z.union([z.ipv4(), z.ipv6()])),
    performedBy: optional(line(120)),
  })
  .refine(({ beganAt, endedAt }) => endedAt === null || endedAt >= beganAt, {
    path: ["endedAt"],
    error: "before beganAt",
  })
  .transform(inMinorUnits(["amount", "currency"]));

const order = z.strictObject({
  billNumber: z
    .string()
    .regex(billNumberPattern)
    .refine((number) => !holdsCardNumber(number), { error: noCardNumber }),
  version: z
    .int()
    .min(1)
    .meta({ description: "Grows with every change of the order; an older one never overwrites a newer" }),
  merchantId: z.int().min(1).max(largestInteger),
  orderNumber: line(128),
  isTest: z.boolean(),
  orderedAt: moment,
  type: z.enum(orderTypes),
  state: z.enum(orderStates),
  amount,
  currency,
  originalAmount: amount,
  originalCurrency: currency,
  customerName: optional(line(120)),
  customerEmail: optional(line(254)),
  cardholder: optional(line(120)),
  cardFirst6: optional(z.string().regex(/^[0-9]{6}$/)),
  cardLast4: optional(z.string().regex(/^[0-9]{4}$/)),
  paymentMeans: line(40),
  threeDSecure: z.boolean().default(false),
  operations: z
    .array(operation)
    .max(100)
    .refine((list) => new Set(list.map(({ number }) => number)).size === list.length, {
      error: "two operations with one number",
    })
    .default([]),
});

/** The fields of an order, which are the columns of a file of orders too. */
export const orderFields: readonly string[] = Object.keys(order.shape);

/**
 * An order with its operations, whole, as programs and files bring it. A field that is not named here is refused.
 */
export const orderDocument = order.transform(
  inMinorUnits(["amount", "currency"], ["originalAmount", "originalCurrency"]),
);

export type OrderDocument = z.output<typeof orderDocument>;
