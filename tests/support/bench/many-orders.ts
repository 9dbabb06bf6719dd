import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { demoMerchants, minskEnterprise } from "@/db/seed/demo-merchants";
import { inventOrder } from "@/db/seed/demo-orders";
import { seededRandom } from "@/db/seed/random";
import { toDecimal } from "@/lib/format/money";
import { orderFields } from "@/lib/orders/intake/order-document";

/** One enterprise's merchants; the first one sells four fifths of all. */
export const manyMerchants = demoMerchants.filter(({ enterpriseId }) => enterpriseId === minskEnterprise.id);
export const merchantShares = { 0: 80, 1: 5, 2: 15 };

export const spanDays = 730;
const spanMs = spanDays * 24 * 60 * 60 * 1000;
export const firstBillNumber = 600_000_000_000;

/** A stretch of orders that are numbered in a row and spread evenly over two years, oldest first. */
export interface Stretch {
  /** The place of the first of them among all. */
  first: number;
  count: number;
  /** The end of the two years. */
  now: Date;
}

export const billNumberAt = (place: number): string => String(firstBillNumber + place);

/** Writes invented orders to a file as `npm run orders:import` takes them. The same at every call with the same `now`. */
export const writeManyOrders = (file: string, stretch: Stretch): Promise<void> =>
  pipeline(
    Readable.from(documents(stretch)),
    stringify({ header: true, delimiter: ";", columns: [...orderFields] }),
    createWriteStream(file),
  );

function* documents({ first, count, now }: Stretch) {
  const random = seededRandom(first + 1);
  for (let at = 0; at < count; at += 1) {
    const merchant = manyMerchants[Number(random.weighted<string>(merchantShares))]!;
    const orderedAt = new Date(
      now.getTime() - Math.floor((spanMs * (count - at - random.fraction())) / count),
    );
    const { order, operations } = inventOrder(random, merchant, now, { orderedAt });
    const { amount, currency, originalAmount, originalCurrency } = order;
    yield {
      ...order,
      billNumber: billNumberAt(first + at),
      orderNumber: `${merchant.prefix}-${first + at}`,
      version: 1,
      isTest: String(order.isTest),
      threeDSecure: String(order.threeDSecure),
      orderedAt: orderedAt.toISOString(),
      amount: toDecimal(amount, currency),
      originalAmount: toDecimal(originalAmount, originalCurrency),
      operations: JSON.stringify(
        operations.map((operation) => ({
          ...operation,
          amount: toDecimal(operation.amount, operation.currency),
        })),
      ),
    };
  }
}
