import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { registrySubscriptions } from "@/db/schema";
import { addDays, type CalendarDate, todayIn } from "@/lib/format/calendar-date";
import { runSql } from "./run-sql";

/** A recipient of an enterprise's registry since ten days ago, all operations in Russian by Minsk's clock. */
export async function createSubscription(
  values: Pick<typeof registrySubscriptions.$inferInsert, "enterpriseId" | "createdBy"> &
    Partial<typeof registrySubscriptions.$inferInsert>,
): Promise<string> {
  const [row] = await db()
    .insert(registrySubscriptions)
    .values({
      ...{ email: "books@example.test", locale: "ru", selection: "all", timeZone: "Europe/Minsk" },
      decimalMark: "comma",
      activeSince: new Date(Date.now() - 10 * 24 * 60 * 60 * 1000),
      ...values,
    })
    .returning({ id: registrySubscriptions.id });
  return row!.id;
}

/** The day so many days before today in a zone. */
export const dayAgo = (days: number, timeZone = "Europe/Minsk"): CalendarDate =>
  addDays(todayIn(timeZone), -days);

/** The registries queued, in the order of address and day. */
export const listRegistryLetters = () =>
  runSql<{ id: string; to_address: string; locale: string; day: string; status: string }>(
    sql`select id, to_address, locale, details ->> 'day' as day, status from outbox_emails where kind = 'daily-registry' order by to_address, day, created_at`,
  );
