import "server-only";
import { rightsByTable } from "../application-role";
import { asking, type Inspected } from "./open";

const allRights = ["select", "insert", "update", "delete"] as const;

/** What the role of a connection may do with the product's tables, against what the application needs. */
export interface Rights {
  /** Needed and not given, such as "update on users". */
  missing: string[];
  /** Given and not to be had, such as "delete on audit_events". */
  excess: string[];
}

/** Compares the rights of a connection's role with those that `npm run db:migrate` gives; all tables must be there. */
export const compareRights = (sql: Inspected): Promise<Rights> =>
  asking(sql, async (tx) => {
    const wanted = Object.entries(rightsByTable).flatMap(([table, rights]) =>
      allRights.map((right) => ({ table, right, isWanted: rights.includes(right) })),
    );
    const rows = await tx<{ table: string; right: string; isGiven: boolean }[]>`
      select "table", "right", has_table_privilege('public.' || "table", "right") as "isGiven"
      from unnest(${wanted.map(({ table }) => table)}::text[], ${wanted.map(({ right }) => right)}::text[])
        as wanted ("table", "right")`;
    const [creating] = await tx<{ schema: boolean; database: boolean; journal: boolean }[]>`
      select has_schema_privilege('public', 'create') as schema,
        has_database_privilege(current_database(), 'create') as database,
        coalesce((select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = 'drizzle'), false) as journal`;
    const isGiven = new Map(rows.map((row) => [`${row.right} on ${row.table}`, row.isGiven]));
    const named = (isWanted: boolean) =>
      wanted
        .filter((one) => one.isWanted === isWanted)
        .map(({ table, right }) => `${right} on ${table}`)
        .filter((name) => isGiven.get(name) !== isWanted);
    return {
      missing: named(true),
      excess: [
        ...named(false),
        ...(creating?.schema ? ["create in the schema public"] : []),
        ...(creating?.database ? ["create in the database"] : []),
        ...(creating?.journal ? ["usage of the migrations' journal"] : []),
      ],
    };
  });
