/** The columns of the operations monitor. */
export const operationColumnKeys = [
  "billNumber",
  "number",
  "orderNumber",
  "code",
  "state",
  "beganAt",
  "endedAt",
  "amount",
  "merchant",
  "approvalCode",
  "responseCode",
  "bank",
  "country",
  "ip",
  "performedBy",
] as const;
export type OperationColumnKey = (typeof operationColumnKeys)[number];
