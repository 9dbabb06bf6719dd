import type { ParameterOrJSON, Sql } from "postgres";
import type { Executor } from "@/db/client";
import { recordStatements } from "./recorded-statements";

interface Node {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/**
 * How the database goes about the statements that a function of db/queries sends: the indexes that it uses, and
 * `WHOLE` with each of `large` that it reads from one end to the other.
 * @param ask calls the function with the executor it is given
 */
export async function explain(
  connection: Sql,
  ask: (executor: Executor) => Promise<unknown>,
  large: readonly string[],
): Promise<string[]> {
  const used = new Set<string>();
  for (const { text, parameters } of await recordStatements(connection, ask)) {
    const [row] = await connection.unsafe<{ "QUERY PLAN": [{ Plan: Node }] }[]>(
      `explain (format json) ${text}`,
      parameters as ParameterOrJSON<never>[],
    );
    for (const node of nodesOf(row!["QUERY PLAN"][0].Plan)) {
      const { "Node Type": type, "Index Name": index, "Relation Name": table } = node;
      if (index !== undefined) used.add(index);
      if (type === "Seq Scan" && large.includes(table!)) used.add(`WHOLE ${table}`);
    }
  }
  return [...used].sort();
}
