import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { selectEnterprise } from "@/db/queries/organisation/enterprises";
import type { OperationTotal } from "@/db/queries/orders/operation-totals";
import { listMerchantIds } from "@/db/queries/registry";
import { calendarDateField } from "@/lib/format/calendar-date";
import type { Locale } from "@/lib/i18n/locales";
import type { Attachment } from "@/lib/outbox/letter";
import { decimalMarks, registrySelections } from "./registry-selection";
import { registryPages, type RegistryOf, sumRegistry } from "./read-registry";
import { registryCsv } from "./registry-csv";

/** Beyond these a registry is no attachment: mail servers refuse what is larger, and people do not scroll it. */
export const mostRegistryLines = 50_000;
const mostBytes = 5 * 1024 * 1024;

const registryDetails = z.object({
  enterprise: z.uuid(),
  day: calendarDateField,
  timeZone: z.string(),
  selection: z.enum(registrySelections),
  decimalMark: z.enum(decimalMarks),
});

/** What a queued letter says of its registry: all that it is made from, so that a later change of settings alters none. */
type RegistryDetails = z.infer<typeof registryDetails>;

/** A day's registry as its letter tells it. */
export interface DailyRegistry extends RegistryDetails {
  enterpriseName: string;
  totals: OperationTotal[];
  count: number;
  /** None where nothing is in it, or too much. */
  file: Attachment | null;
}

/**
 * Reads a day's registry of an enterprise from the database as it is now; file and totals are of one moment.
 * Null where the letter's details name none.
 */
export async function readDailyRegistry(
  details: Record<string, string>,
  locale: Locale,
): Promise<DailyRegistry | null> {
  const read = registryDetails.safeParse(details);
  if (!read.success) return null;
  const { enterprise: id, day, timeZone, selection, decimalMark } = read.data;
  return db().transaction(
    async (tx) => {
      const enterprise = await selectEnterprise(tx, { everyone: true }, id);
      if (!enterprise) return null;
      const merchantIds = await listMerchantIds(tx, id);
      const registry: RegistryOf = { merchantIds, days: { from: day, to: day, timeZone }, selection };
      const totals = await sumRegistry(tx, registry);
      const count = totals.reduce((sum, total) => sum + total.count, 0);
      const content =
        count > 0 && count <= mostRegistryLines
          ? await gather(registryCsv({ locale, timeZone, decimalMark }, registryPages(tx, registry), totals))
          : null;
      const file = content && { name: `registry-${day}.csv`, type: "text/csv; charset=utf-8", content };
      return { ...read.data, enterpriseName: enterprise.name, totals, count, file };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The bytes of a stream; null as soon as there are too many. */
async function gather(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
