import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Fills empty tables without their indexes, which are built when all is in: row by row they would take most of the
 * time. Keys stay, since others refer to them; nobody else may be at work.
 */
export async function withoutIndexes(
  tx: Transaction,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const indexes = await tx.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = any(${`{${tables.join(",")}}`}::text[])
      and not exists (select from pg_constraint where conindid = quote_ident(indexname)::regclass)`);
  await tx.execute(sql`set local maintenance_work_mem = '512MB'`);
  // Rows that refer to each other are made together: to look each of them up would take as long again.
  await tx.execute(sql`set local session_replication_role = replica`);
  for (const { name } of indexes) await tx.execute(sql`drop index ${sql.identifier(name)}`);
  await fill();
  for (const { definition } of indexes) await tx.execute(sql.raw(definition));
}
