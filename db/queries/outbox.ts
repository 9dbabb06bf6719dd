import "server-only";
import type { Executor } from "../client";
import { outboxEmails } from "../schema";

/** Appends a letter to be sent as soon as possible. */
export async function insertLetter(
  executor: Executor,
  letter: {
    kind: string;
    userId: string;
    tokenId?: string;
    toAddress: string;
    locale: string;
    details?: Record<string, string>;
  },
): Promise<void> {
  await executor.insert(outboxEmails).values(letter);
}
