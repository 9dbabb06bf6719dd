import "server-only";
import { eq } from "drizzle-orm";
import type { Executor } from "../client";
import { rateLimits } from "../schema";

/** Removes one counter. */
export async function deleteRateLimit(executor: Executor, key: string): Promise<void> {
  await executor.delete(rateLimits).where(eq(rateLimits.key, key));
}
