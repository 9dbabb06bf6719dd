import { notFound } from "next/navigation";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { findEnterprise } from "@/lib/enterprises/find-enterprise";
import { enterpriseChoiceField } from "@/lib/users/user-fields";
import { readSearch, type SearchParams } from "@/lib/lists/search";

interface Chosen {
  /** To be sent along; undefined for an administrator, who has no choice. */
  choice: string | undefined;
  /** Null: the gateway's own staff. */
  enterpriseId: string | null;
  /** Null where there is no choice, and for the gateway's own staff. */
  name: string | null;
}

/** Where new users will work, by the page's address; null: the staff have not chosen yet. One that does not exist is 404. */
export async function chosenEnterprise(admin: CurrentUser, search: SearchParams): Promise<Chosen | null> {
  if (!scopeOf(admin).everyone) return { choice: undefined, enterpriseId: admin.enterpriseId, name: null };
  const { enterprise: choice } = readSearch({ enterprise: enterpriseChoiceField }, search).values;
  if (choice === undefined) return null;
  if (choice === "staff") return { choice, enterpriseId: null, name: null };
  const enterprise = await findEnterprise(admin, choice);
  if (!enterprise) notFound();
  return { choice, enterpriseId: enterprise.id, name: enterprise.name };
}
