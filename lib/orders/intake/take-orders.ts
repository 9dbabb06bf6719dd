import "server-only";
import type { z } from "zod";
import { db, type Transaction } from "@/db/client";
import {
  findMerchantIds,
  findStoredVersions,
  replaceOperations,
  upsertOrders,
} from "@/db/queries/order-intake";
import { inSpan } from "@/lib/trace/in-span";
import { holdsCardNumber } from "./full-card-number";
import { orderDocument, type OrderDocument } from "./order-document";
import type { OrderOutcome } from "./orders-call";
import type { SeenNumbers } from "./seen-numbers";

type OrderFault = Extract<OrderOutcome, { status: "refused" }>["errors"][number];

const faultsOf = (error: z.ZodError): OrderFault[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          field: [...issue.path, key].join("."),
          message: "there is no such field",
        }))
      : [{ field: issue.path.join("."), message: issue.message }],
  );

const refuse = (billNumber: string | null, errors: OrderFault[]): OrderOutcome => ({
  billNumber,
  status: "refused",
  errors,
});

/** The number of a document that is wrong elsewhere, so that its sender finds it. */
export function billNumberOf(sent: unknown): string | null {
  const { billNumber } = (typeof sent === "object" && sent ? sent : {}) as { billNumber?: unknown };
  const readable = typeof billNumber === "string" && /^[0-9]{1,20}$/.test(billNumber);
  return readable && !holdsCardNumber(billNumber) ? billNumber : null;
}

/**
 * Takes orders with their operations, each judged by itself: the good ones are kept, all at once, and each of
 * the others is refused with the field that is wrong. Sent again it changes nothing; an older version never
 * overwrites a newer one, whoever comes first. A number may come once among them and those `seen` before, which it
 * is added to: the first order that can be read has it, and another one is refused.
 */
export const takeOrders = inSpan("orders.take", take, (outcomes) => ({ count: outcomes.length }));

async function take(
  sent: readonly unknown[],
  seen: SeenNumbers = new Set<string>(),
): Promise<OrderOutcome[]> {
  const read = sent.map((item): OrderDocument | OrderOutcome => {
    const parsed = orderDocument.safeParse(item);
    if (!parsed.success) return refuse(billNumberOf(item), faultsOf(parsed.error));
    const { billNumber } = parsed.data;
    if (seen.has(billNumber))
      return refuse(billNumber, [{ field: "billNumber", message: "comes twice in one call or file" }]);
    seen.add(billNumber);
    return parsed.data;
  });
  const documents = read.filter((item): item is OrderDocument => !("status" in item));
  if (documents.length === 0) return read as OrderOutcome[];
  const outcomes = await db().transaction((tx) => write(tx, documents));
  return read.map((item) => ("status" in item ? item : outcomes.get(item.billNumber)!));
}

async function write(
  tx: Transaction,
  documents: readonly OrderDocument[],
): Promise<Map<string, OrderOutcome>> {
  const outcomes = new Map<string, OrderOutcome>();
  const known = await findMerchantIds(
    tx,
    documents.map(({ merchantId }) => merchantId),
  );
  const welcome = documents
    .filter(({ billNumber, merchantId }) => {
      if (known.has(merchantId)) return true;
      outcomes.set(
        billNumber,
        refuse(billNumber, [{ field: "merchantId", message: "there is no such merchant" }]),
      );
      return false;
    })
    .sort((one, other) => (one.billNumber < other.billNumber ? -1 : 1));
  const written = await upsertOrders(tx, welcome);
  const ids = new Map(written.map(({ billNumber, id }) => [billNumber, id]));
  await replaceOperations(
    tx,
    written.filter(({ isNew }) => !isNew).map(({ id }) => id),
    welcome.flatMap(({ billNumber, merchantId, operations }) => {
      const orderId = ids.get(billNumber);
      return orderId === undefined
        ? []
        : operations.map((operation) => ({ ...operation, orderId, merchantId }));
    }),
  );
  for (const { billNumber, isNew } of written)
    outcomes.set(billNumber, { billNumber, status: isNew ? "created" : "updated" });

  const left = welcome.filter(({ billNumber }) => !ids.has(billNumber));
  for (const [billNumber, outcome] of await tellWhyNot(tx, left)) outcomes.set(billNumber, outcome);
  return outcomes;
}

/** Orders that were not written are stored already: as this version, a newer one, or another merchant's. */
async function tellWhyNot(
  tx: Transaction,
  left: readonly OrderDocument[],
): Promise<(readonly [string, OrderOutcome])[]> {
  if (left.length === 0) return [];
  const rows = await findStoredVersions(
    tx,
    left.map(({ billNumber }) => billNumber),
  );
  const stored = new Map(rows.map((row) => [row.billNumber, row]));
  return left.map(({ billNumber, version, merchantId }) => {
    const row = stored.get(billNumber);
    if (row?.merchantId !== merchantId)
      return [billNumber, refuse(billNumber, [{ field: "merchantId", message: "is of another merchant" }])];
    return [billNumber, { billNumber, status: row.version === version ? "unchanged" : "outdated" }];
  });
}
