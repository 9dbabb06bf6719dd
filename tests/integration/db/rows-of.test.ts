import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { rowsOf } from "@/db/rows-of";
import { enterprises, users } from "@/db/schema";
import { createEnterprise, createUser } from "../../support/factories";

test("rows come as their own select gives them: dates, joined rows that are missing, order, none at all", async () => {
  const enterpriseId = await createEnterprise();
  await createUser({ login: "rows_of_second", enterpriseId });
  await createUser({ login: "rows_of_first" });
  const select = (login: string) =>
    db()
      .select({
        login: users.login,
        at: users.createdAt,
        enterprise: { id: enterprises.id, name: enterprises.name },
        number: sql<number>`7`,
      })
      .from(users)
      .leftJoin(enterprises, eq(enterprises.id, users.enterpriseId))
      .where(sql`${users.login} like ${`${login}%`}`)
      .orderBy(asc(users.login));
  const [row] = await db()
    .select({ found: rowsOf(select("rows_of")), none: rowsOf(select("nobody_of")) })
    .from(sql`(values (true)) as one`);
  expect(row!.found).toEqual(await select("rows_of"));
  expect(row!.found).toMatchObject([{ enterprise: null }, { enterprise: { id: enterpriseId } }]);
  expect(row!.none).toEqual([]);
});
