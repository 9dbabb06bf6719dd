import "server-only";
import type { z } from "zod";
import { db, type Transaction } from "@/db/client";
import {
  findMerchantIds,
  findStoredVersions,
  replaceOperations,
  upsertOrders,
} from "@/db/queries/orders/order-intake";
import { billNumberPattern } from "@/lib/forms/identifiers";
import { inSpan } from "@/lib/trace/in-span";
import { holdsCardNumber } from "./holds-card-number";
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
  const readable = typeof billNumber === "string" && billNumberPattern.test(billNumber);
  return readable && !holdsCardNumber(billNumber) ? billNumber : null;
}

/** A document as it was judged: to be kept, or refused. */
export type JudgedOrder = OrderDocument | OrderOutcome;

const isRefused = (judged: JudgedOrder): judged is OrderOutcome => "status" in judged;

/**
 * Judges a document by itself. A number may come once among those `seen`, which it is added to: the first order that
 * can be read has it, and another one is refused.
 */
export function judgeOrder(sent: unknown, seen: SeenNumbers): JudgedOrder {
  const parsed = orderDocument.safeParse(sent);
  if (!parsed.success) return refuse(billNumberOf(sent), faultsOf(parsed.error));
  const { billNumber } = parsed.data;
  if (seen.has(billNumber))
    return refuse(billNumber, [{ field: "billNumber", message: "comes twice in one call or file" }]);
  seen.add(billNumber);
  return parsed.data;
}

/**
 * Keeps the orders that were not refused, with their operations, all at once, and tells what became of each. Sent again
 * they change nothing; an older version never overwrites a newer one, whoever comes first.
 */
export const keepOrders = inSpan("orders.take", keep, (outcomes) => ({ count: outcomes.length }));

async function keep(judged: readonly JudgedOrder[]): Promise<OrderOutcome[]> {
  const documents = judged.filter((item): item is OrderDocument => !isRefused(item));
  if (documents.length === 0) return judged as OrderOutcome[];
  const outcomes = await db().transaction((tx) => write(tx, documents));
  return judged.map((item) => (isRefused(item) ? item : outcomes.get(item.billNumber)!));
}

/** Takes the orders of one call: each is judged, and the good ones are kept. */
export function takeOrders(sent: readonly unknown[]): Promise<OrderOutcome[]> {
  const seen = new Set<string>();
  return keepOrders(sent.map((item) => judgeOrder(item, seen)));
}

async function write(
  tx: Transaction,
  documents: readonly OrderDocument[],
): Promise<Map<string, OrderOutcome>> {
  const operations = documents.flatMap(({ billNumber, operations }) =>
    operations.map((operation) => ({ ...operation, billNumber })),
  );
  const written = await upsertOrders(tx, documents, operations);
  const outcomes = new Map<string, OrderOutcome>();
  for (const { billNumber, isNew } of written)
    outcomes.set(billNumber, { billNumber, status: isNew ? "created" : "updated" });

  const updated = written.filter(({ isNew }) => !isNew);
  const theirs = new Set(updated.map(({ billNumber }) => billNumber));
  await replaceOperations(
    tx,
    updated.map(({ id }) => id),
    operations.filter(({ billNumber }) => theirs.has(billNumber)),
  );
  const left = documents.filter(({ billNumber }) => !outcomes.has(billNumber));
  for (const [billNumber, outcome] of await tellWhyNot(tx, left)) outcomes.set(billNumber, outcome);
  return outcomes;
}

/** Orders that were not written are of no merchant, or stored already: as this version, a newer one, or another's. */
async function tellWhyNot(
  tx: Transaction,
  left: readonly OrderDocument[],
): Promise<(readonly [string, OrderOutcome])[]> {
  if (left.length === 0) return [];
  const known = await findMerchantIds(
    tx,
    left.map(({ merchantId }) => merchantId),
  );
  const rows = await findStoredVersions(
    tx,
    left.map(({ billNumber }) => billNumber),
  );
  const stored = new Map(rows.map((row) => [row.billNumber, row]));
  const misplaced = (billNumber: string, message: string): readonly [string, OrderOutcome] => [
    billNumber,
    refuse(billNumber, [{ field: "merchantId", message }]),
  ];
  return left.map(({ billNumber, version, merchantId }) => {
    if (!known.has(merchantId)) return misplaced(billNumber, "there is no such merchant");
    const row = stored.get(billNumber);
    if (row?.merchantId !== merchantId) return misplaced(billNumber, "is of another merchant");
    return [billNumber, { billNumber, status: row.version === version ? "unchanged" : "outdated" }];
  });
}
