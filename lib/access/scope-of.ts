import "server-only";
import type { Scope } from "@/db/queries/organisation/scope";
import type { CurrentUser } from "./current-user";

/** Whose people a user may look after or look into: the gateway's staff everybody, others their own enterprise. */
export const scopeOf = (user: Pick<CurrentUser, "rights" | "enterpriseId">): Scope =>
  user.rights.has("system.manage")
    ? { everyone: true }
    : { everyone: false, enterpriseId: user.enterpriseId };

/** What the gateway looks after as a whole: everything for its staff, nothing for anyone else. */
export const staffScopeOf = (user: Pick<CurrentUser, "rights">): Scope =>
  user.rights.has("system.manage") ? { everyone: true } : { everyone: false, enterpriseId: null };

/** The user's own enterprise, whatever else they may look after. */
export const ownScopeOf = ({ enterpriseId }: Pick<CurrentUser, "enterpriseId">): Scope => ({
  everyone: false,
  enterpriseId,
});
