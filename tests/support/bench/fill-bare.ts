import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Fills empty tables without their indexes and checks, which come back when all is in: row by row they would take most
 * of the time. Keys stay, since others refer to them; nobody else may be at work.
 */
export async function fillBare(
  tx: Transaction,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const named = sql`any(${`{${tables.join(",")}}`}::text[])`;
  const indexes = await tx.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = ${named}
      and not exists (select from pg_constraint where conindid = quote_ident(indexname)::regclass)`);
  const checks = await tx.execute<{ owner: string; name: string; definition: string }>(sql`
    select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'c' and conrelid::regclass::text = ${named}`);
  await tx.execute(sql`set local maintenance_work_mem = '512MB'`);
  // Rows that refer to each other are made together: to look each of them up would take as long again.
  await tx.execute(sql`set local session_replication_role = replica`);
  for (const { name } of indexes) await tx.execute(sql`drop index ${sql.identifier(name)}`);
  for (const { owner, name } of checks)
    await tx.execute(sql`alter table ${sql.identifier(owner)} drop constraint ${sql.identifier(name)}`);
  await fill();
  for (const { definition } of indexes) await tx.execute(sql.raw(definition));
  // What is there already is not looked at; what the product writes is.
  for (const { owner, name, definition } of checks)
    await tx.execute(
      sql`alter table ${sql.identifier(owner)} add constraint ${sql.identifier(name)} ${sql.raw(definition)} not valid`,
    );
}
