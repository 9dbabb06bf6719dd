import "server-only";
import type { Transaction } from "@/db/client";
import type { Account } from "@/db/queries/auth/accounts";
import { revokeLinks } from "@/db/queries/auth/links";
import { revokeSessions } from "@/db/queries/auth/sessions";
import { assignMerchants, unassignMerchants } from "@/db/queries/organisation/user-merchants";
import { grantRights, revokeRights, updateUser } from "@/db/queries/organisation/users";
import { listAssignedMerchants } from "@/db/queries/organisation/visible-merchants";
import type { UserStatus } from "@/db/schema/users";
import type { Right } from "@/lib/access/rights";
import { changesBetween } from "@/lib/audit/changes-between";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { type Author, entryOf } from "./author";
import { notifyOfEmail } from "./notify-of-email";

/** What of a user can be changed; what is left out stays. */
export interface UserChange {
  name?: string | null;
  /** Null: letters reach the user no more. */
  email?: string | null;
  locale?: Locale;
  /** Null: the enterprise's holds. */
  timeZone?: string | null;
  status?: UserStatus;
  /** These and no others. */
  rights?: readonly Right[];
  /** These and no others, all of the user's own enterprise. */
  merchantIds?: readonly number[];
}

export type Stored = Omit<
  Account,
  "passwordHash" | "version" | "enterpriseName" | "hasSecondFactor" | "knowsDevice"
>;

/**
 * The one way in which an account is changed, in the caller's transaction, which has locked its row and
 * read it behind the lock; whether it may be changed, the caller has found out. A link that was sent dies
 * with the e-mail, the status or the right it was made for; a disabled user's sessions end; both addresses
 * hear of a changed one; and it is put on record, field by field, unless nothing changes.
 */
export async function storeChange(
  tx: Transaction,
  before: Stored,
  { rights, merchantIds, ...fields }: UserChange,
  author: Author,
  profile?: string,
): Promise<void> {
  const assigned = merchantIds && (await listAssignedMerchants(tx, before.id)).map(({ id }) => id);
  const changes = changesBetween(
    { ...before, rights: sorted(before.rights), merchants: sorted(assigned ?? []) },
    // A field left out is one that stays.
    withoutGaps({
      ...fields,
      rights: rights && sorted(rights),
      merchants: merchantIds && sorted(merchantIds),
    }),
  );
  if (!changes) return;
  await updateUser(tx, before.id, fields);
  if (rights) {
    await grantRights(tx, before.id, without(rights, before.rights));
    await revokeRights(tx, before.id, without(before.rights, rights));
  }
  if (merchantIds && assigned) {
    await assignMerchants(tx, before.id, without(merchantIds, assigned));
    await unassignMerchants(tx, before.id, without(assigned, merchantIds));
  }
  const lostRight = rights && without(before.rights, rights).includes("password.change");
  if ("email" in changes || "status" in changes) await revokeLinks(tx, before.id);
  // An invitation needs no right: without a first password nobody could begin.
  else if (lostRight) await revokeLinks(tx, before.id, "recovery");
  await recordAudit(tx, {
    ...entryOf(author),
    event: "user.changed",
    targetId: before.id,
    details: { changes, by: author.by, ...(profile !== undefined && { profile }) },
  });
  if ("status" in changes && fields.status === "disabled") await endSessionsOfDisabled(tx, before.id, author);
  if ("email" in changes)
    await notifyOfEmail(tx, { ...before, locale: fields.locale ?? before.locale }, fields.email ?? null);
}

async function endSessionsOfDisabled(tx: Transaction, userId: string, author: Author): Promise<void> {
  const count = await revokeSessions(tx, userId, env().SESSION_IDLE_MINUTES);
  if (count > 0)
    await recordAudit(tx, {
      ...entryOf(author),
      event: "session.ended",
      targetId: userId,
      details: { reason: "disabled", count },
    });
}

const without = <Item>(all: readonly Item[], others: readonly Item[]): Item[] =>
  all.filter((item) => !others.includes(item));

const sorted = <Item extends string | number>(items: readonly Item[]): Item[] =>
  [...new Set(items)].sort((one, other) => (one < other ? -1 : 1));

const withoutGaps = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<Row>;
