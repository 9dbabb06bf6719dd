import "server-only";
import { db } from "@/db/client";
import { findLetter, requeueLetter } from "@/db/queries/letters/letter-trail";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";

export type SendAgainRefusal = "unknown_letter" | "not_failed" | "link_dead";

/**
 * Queues a letter that has failed once more: the same letter to the same address, with as many attempts
 * as a new one. Not one whose link is dead: a new letter with a new link is what helps there.
 */
export const sendLetterAgain = (
  admin: CurrentUser,
  letterId: string,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: SendAgainRefusal }> =>
  db().transaction(async (tx) => {
    const letter = await findLetter(tx, scopeOf(admin), letterId);
    if (!letter) return { ok: false, reason: "unknown_letter" };
    if (letter.isLinkDead) return { ok: false, reason: "link_dead" };
    if (!(await requeueLetter(tx, letter.id))) return { ok: false, reason: "not_failed" };
    const { kind, attempts, lastError } = letter;
    await recordAudit(tx, {
      event: "letter.resent",
      ...actedBy(admin, client),
      targetId: letter.userId,
      details: { kind, attempts, lastError },
    });
    return { ok: true };
  });
