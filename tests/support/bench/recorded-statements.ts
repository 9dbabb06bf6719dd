import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Executor } from "@/db/client";
import * as schema from "@/db/schema";

/** A statement as it goes to the database, with what stands for its `$1`, `$2` and so on. */
export interface Statement {
  text: string;
  parameters: unknown[];
}

/** What a function of db/queries sends to the database when it is called; it gets its answers. */
export async function recordStatements(
  connection: Sql,
  ask: (executor: Executor) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const logger = {
    logQuery: (text: string, parameters: unknown[]) => void statements.push({ text, parameters }),
  };
  await ask(drizzle(connection, { schema, casing: "snake_case", logger }));
  return statements;
}
