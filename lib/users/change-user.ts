import "server-only";
import { db } from "@/db/client";
import { type Account, findAccount, findAccountByLogin, lockAccount } from "@/db/queries/auth/accounts";
import type { Right } from "@/lib/access/rights";
import { normalizeLogin } from "@/lib/forms/identifiers";
import { storeChange, type UserChange } from "./store-change";

/** What the command line prints of a user: no secret among it. */
export type ShownUser = Pick<Account, "id" | "login" | "email" | "locale" | "status" | "rights"> & {
  enterprise: string | null;
};

type Wanted = Pick<UserChange, "email" | "locale" | "status"> & {
  grant?: readonly Right[];
  revoke?: readonly Right[];
};

/** Changes a user from the command line, in one transaction; a right both given and taken is taken. */
export async function changeUser(
  login: string,
  { grant = [], revoke = [], email, locale, status }: Wanted,
): Promise<{ ok: true; user: ShownUser } | { ok: false; reason: "unknown_login" }> {
  return db().transaction(async (tx) => {
    const known = await findAccountByLogin(tx, normalizeLogin(login));
    if (!known) return { ok: false, reason: "unknown_login" };
    await lockAccount(tx, known.id);
    // Read again behind the lock: what ends and what is put on record is told from it.
    const before = (await findAccount(tx, known.id)) ?? known;
    const rights = [...before.rights, ...grant].filter((right) => !revoke.includes(right));
    await storeChange(tx, before, { email, locale, status, rights }, { by: "command" });
    const after = (await findAccount(tx, known.id)) ?? before;
    const { id, enterpriseName: enterprise } = after;
    return {
      ok: true,
      user: {
        id,
        login: after.login,
        email: after.email,
        locale: after.locale,
        status: after.status,
        enterprise,
        rights: after.rights,
      },
    };
  });
}
