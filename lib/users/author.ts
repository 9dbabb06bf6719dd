import "server-only";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import type { Client } from "@/lib/http/client";

/** On whose behalf an account is made or changed. */
export type Author =
  { by: "command" } | { by: "administrator"; admin: Pick<CurrentUser, "id" | "sessionId">; client: Client };

/** What the audit tells of the author: nobody, for the command line. */
export const entryOf = (author: Author) =>
  author.by === "administrator" ? actedBy(author.admin, author.client) : {};
