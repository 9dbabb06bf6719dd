import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { enterprises, users } from "../../schema";
import { type Take, type Taken, takingPoints } from "../rate-limits";
import { type Account, accountColumns } from "./accounts";

/**
 * Takes a point of each counter in turn and, where there was one of each, finds the account of a login, in lower case
 * already: in one statement, which looks nothing up behind a counter that has none left.
 * @param deviceHash of the device that asks; null where it has none
 */
export async function findTriedAccount(
  executor: Executor,
  takes: readonly Take[],
  login: string,
  deviceHash: string | null,
): Promise<{ taken: Taken[]; account: Account | null }> {
  const { steps, counted } = takingPoints(takes);
  const [row] = await executor
    .with(...steps)
    .select({
      taken: sql<
        Taken[]
      >`(select json_agg(json_build_object('at', at, 'isOver', is_over, 'seconds', seconds)) from (${counted}) as counted)`,
      account: accountColumns(deviceHash),
    })
    .from(sql`(values (true)) as tried`)
    .leftJoin(
      users,
      and(
        eq(sql`lower(${users.login})`, login),
        sql`not exists (select from (${counted}) as counted where is_over)`,
      ),
    )
    .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId));
  const { taken, account } = row!;
  return { taken, account: account.id === null ? null : (account as Account) };
}
