import { randomInt } from "node:crypto";

/** A BillNumber unlike any other of this run. */
export const newBillNumber = () => String(7_000_000_000 + randomInt(2 ** 40));

/** An order as a program sends it, right in every field. */
export const documentOf = (merchantId: number, values: Record<string, unknown> = {}) => ({
  billNumber: newBillNumber(),
  version: 1,
  merchantId,
  orderNumber: "N-1",
  isTest: true,
  orderedAt: "2026-11-01T12:00:00+03:00",
  type: "Normal",
  state: "Approved",
  amount: "12.50",
  currency: "BYN",
  originalAmount: "12.50",
  originalCurrency: "BYN",
  paymentMeans: "Visa",
  operations: [operationOf()],
  ...values,
});

export const operationOf = (values: Record<string, unknown> = {}) => ({
  number: 1,
  code: 100,
  state: "Success",
  amount: "12.50",
  currency: "BYN",
  beganAt: "2026-11-01T12:00:00+03:00",
  ...values,
});
