import "server-only";
import type { Transaction } from "@/db/client";
import { insertPasswordHistory } from "@/db/queries/auth/passwords";
import { assignMerchants } from "@/db/queries/organisation/user-merchants";
import { grantRights, insertUser } from "@/db/queries/organisation/users";
import type { Right } from "@/lib/access/rights";
import { recordAudit } from "@/lib/audit/record-audit";
import { sendLink } from "@/lib/auth/send-link";
import type { Locale } from "@/lib/i18n/locales";
import { type Author, entryOf } from "./author";

export interface NewPerson {
  login: string;
  name?: string | null;
  email: string;
  /** Of the invitation, and of all that follows. */
  locale: Locale;
  /** Null: the enterprise's holds. */
  timeZone?: string | null;
  /** Null: the gateway's own staff. */
  enterpriseId: string | null;
  merchantIds?: readonly number[];
  rights: readonly Right[];
  /** Null: an invitation is sent instead. */
  passwordHash: string | null;
}

/**
 * The one way in which an account is made, in the caller's transaction: with its rights, merchants,
 * password or invitation, and on record. Whether it may be made, the caller has found out. Returns its id,
 * null when the login is taken, whatever its case.
 */
export async function storeUser(tx: Transaction, person: NewPerson, author: Author): Promise<string | null> {
  const { merchantIds = [], passwordHash, login, email, locale } = person;
  const rights = [...new Set(person.rights)].sort();
  const id = await insertUser(tx, person);
  if (id === null) return null;
  await grantRights(tx, id, rights);
  await assignMerchants(tx, id, merchantIds);
  if (passwordHash !== null) await insertPasswordHistory(tx, id, passwordHash);
  else await sendLink(tx, "invitation", { id, email, locale });
  await recordAudit(tx, {
    ...entryOf(author),
    event: "user.created",
    targetId: id,
    details: {
      login,
      rights,
      ...(merchantIds.length > 0 && { merchants: [...merchantIds] }),
      by: author.by,
      invited: passwordHash === null,
    },
  });
  return id;
}
