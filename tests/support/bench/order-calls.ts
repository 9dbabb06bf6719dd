import { createReadStream } from "node:fs";
import { decodeLines } from "@/lib/csv/decode-lines";
import { readRecords } from "@/lib/csv/read-records";
import { toDocument } from "@/lib/orders/intake/to-document";
import { mostOrders } from "@/lib/orders/intake/orders-call";
import type { Prepared } from "./requests";

/** The first orders of a file as so many full calls of a program. */
export async function prepareCalls(file: string, calls: number, key: string): Promise<Prepared[]> {
  const documents: unknown[] = [];
  const records = readRecords(decodeLines(createReadStream(file), "utf-8"), () => undefined);
  for await (const { cells } of records) if (documents.push(toDocument(cells)) === calls * mostOrders) break;
  return Array.from({ length: calls }, (_, call) => {
    const orders = documents.slice(call * mostOrders, (call + 1) * mostOrders);
    const body = Buffer.from(JSON.stringify({ orders }));
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    return {
      method: "PUT",
      path: "/api/v1/orders",
      headers: { ...headers, "content-length": String(body.length) },
      body,
    };
  });
}
