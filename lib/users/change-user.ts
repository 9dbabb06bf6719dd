import "server-only";
import { db } from "@/db/client";
import { revokeLinks } from "@/db/queries/links";
import { revokeSessions } from "@/db/queries/sessions";
import {
  type Account,
  findAccount,
  findAccountByLogin,
  grantRights,
  lockAccount,
  revokeRights,
  updateUser,
} from "@/db/queries/users";
import type { UserStatus } from "@/db/schema/users";
import type { Right } from "@/lib/access/rights";
import { recordAudit } from "@/lib/audit";
import { normalizeLogin } from "@/lib/auth/identifiers";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";

export interface UserChange {
  email?: string;
  locale?: Locale;
  grant?: readonly Right[];
  revoke?: readonly Right[];
  status?: UserStatus;
}

/** What the command line prints of a user: no secret among it. */
export type ShownUser = Pick<Account, "id" | "login" | "email" | "locale" | "status" | "rights"> & {
  enterprise: string | null;
};

/**
 * Changes a user from the command line, in one transaction. A link that was sent dies with the e-mail,
 * the status or the right it was made for; a disabled user's sessions end.
 */
export async function changeUser(
  login: string,
  change: UserChange,
): Promise<{ ok: true; user: ShownUser } | { ok: false; reason: "unknown_login" }> {
  return db().transaction(async (tx) => {
    const known = await findAccountByLogin(tx, normalizeLogin(login));
    if (!known) return { ok: false, reason: "unknown_login" };
    await lockAccount(tx, known.id);
    // Read again behind the lock: what ends and what is put on record is told from it.
    const before = (await findAccount(tx, known.id)) ?? known;
    await updateUser(tx, before.id, { email: change.email, locale: change.locale, status: change.status });
    await grantRights(tx, before.id, change.grant ?? []);
    await revokeRights(tx, before.id, change.revoke ?? []);
    const after = (await findAccount(tx, known.id)) ?? before;
    await endWhatDied(tx, before, after);
    await recordAudit(tx, {
      event: "user.changed",
      targetId: before.id,
      details: { changes: difference(before, after), by: "command" },
    });
    const { id, email, locale, status, rights, enterpriseName: enterprise } = after;
    return { ok: true, user: { id, login: after.login, email, locale, status, enterprise, rights } };
  });
}

async function endWhatDied(
  tx: Parameters<typeof lockAccount>[0],
  before: Account,
  after: Account,
): Promise<void> {
  const lostRight = before.rights.includes("password.change") && !after.rights.includes("password.change");
  if (before.email !== after.email || before.status !== after.status || lostRight)
    await revokeLinks(tx, before.id);
  if (after.status !== "disabled" || before.status === "disabled") return;
  const count = await revokeSessions(tx, before.id, env().SESSION_IDLE_MINUTES);
  if (count > 0)
    await recordAudit(tx, {
      event: "session.ended",
      targetId: before.id,
      details: { reason: "disabled", count },
    });
}

const watched = ["email", "locale", "status", "rights"] as const;

const difference = (before: Account, after: Account) =>
  Object.fromEntries(
    watched
      .filter((field) => String(before[field]) !== String(after[field]))
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
