import type postgres from "postgres";

/** Every row of every table, as text by table; nothing of the database is left out. */
export async function readStoredText(sql: postgres.Sql): Promise<Map<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const read = tables.map(async ({ name }) => {
    const rows = await sql<{ row: string }[]>`select to_jsonb(t)::text as row from ${sql(name)} t`;
    return [name, rows.map(({ row }) => row).join("\n")] as const;
  });
  return new Map(await Promise.all(read));
}
