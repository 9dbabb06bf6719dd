import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { enterprises } from "../schema";

/** The enterprise of that name (case aside), made if there is none; returns its id. */
export async function ensureEnterprise(executor: Executor, name: string, timeZone: string): Promise<string> {
  const [made] = await executor
    .insert(enterprises)
    .values({ name, timeZone })
    .onConflictDoNothing()
    .returning({ id: enterprises.id });
  if (made) return made.id;
  const [known] = await executor
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(eq(sql`lower(${enterprises.name})`, sql`lower(${name})`));
  if (!known) throw new Error("The enterprise was removed while it was looked up.");
  return known.id;
}
