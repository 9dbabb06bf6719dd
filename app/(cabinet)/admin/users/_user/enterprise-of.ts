import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import type { enterpriseChoiceField } from "@/lib/users/user-fields";

/** Where new users will work, which only the gateway's staff choose; null: among the gateway's staff. */
export const enterpriseOf = (
  admin: CurrentUser,
  choice: ReturnType<(typeof enterpriseChoiceField)["parse"]> | undefined,
): string | null =>
  !scopeOf(admin).everyone ? admin.enterpriseId : choice === "staff" ? null : (choice ?? admin.enterpriseId);
