import type { Database } from "@/db/client";
import { selectUsers } from "@/db/queries/organisation/managed-users";
import type { Scope } from "@/db/queries/organisation/scope";
import type { UserFilter } from "@/db/queries/organisation/user-filter";
import { sql } from "drizzle-orm";
import { pageSize } from "@/lib/lists/page";
import type { Kinds } from "./ask-in-turn";

const filters: [string, UserFilter, string?][] = [
  ["the list", {}],
  ["far down the list", {}, "petr_00500000"],
  ["a part of a name", { find: "жукова" }],
  ["a part of a login", { find: "0123" }],
  ["an e-mail", { find: "user7777@" }],
  ["a text of nobody's", { find: "nobody at all" }],
  ["a short beginning", { find: "ив" }],
  ["disabled", { status: "disabled" }],
  ["invited", { status: "invited" }],
  ["a right that few hold", { right: "users.manage" }],
  ["a right that nobody holds", { right: "audit.view" }],
  ["a merchant", { merchant: 7 }],
  ["a language", { locale: "be" }],
  ["signed in lately", { signedIn: "lately" }],
  ["signed in long ago", { signedIn: "long_ago" }],
  ["never signed in", { signedIn: "never" }],
  ["with a second factor", { secondFactor: "on" }],
  ["without a second factor", { secondFactor: "off" }],
  ["everything at once", { find: "анна", status: "active", locale: "be", secondFactor: "on" }],
];

/** What the list of users asks, by who looks at it: the gateway's staff, and the administrator of the largest enterprise. */
export async function userQuestions(database: Database): Promise<Kinds> {
  const [largest] = await database.execute<{ id: string }>(
    sql`select enterprise_id as id from users group by 1 order by count(*) desc limit 1`,
  );
  const scopes: [string, Scope][] = [
    ["users, for the gateway's staff", { everyone: true }],
    ["users, for the largest enterprise", { everyone: false, enterpriseId: largest!.id }],
  ];
  return scopes.map(([who, scope]) => [
    who,
    filters.map(([what, filter, after]) => ({
      what,
      ask: (executor) => selectUsers(executor, scope, filter, { after, limit: pageSize + 1 }),
    })),
  ]);
}
