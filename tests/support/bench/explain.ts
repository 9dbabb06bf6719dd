import { sql } from "drizzle-orm";
import { db } from "@/db/client";

export interface Explained {
  /** Of the fastest of three runs. */
  ms: number;
  rows: number;
  /** The indexes that the plan uses. */
  indexes: string[];
  /** The tables that the plan reads from one end to the other. */
  scanned: string[];
}

interface Node {
  "Node Type": string;
  "Actual Rows": number;
  "Index Name"?: string;
  "Relation Name"?: string;
  Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];

/** How the database goes about a query, and how long it takes. The query itself is not run. */
export async function explain(query: unknown): Promise<Explained> {
  const { getSQL } = query as { getSQL: () => ReturnType<typeof sql> };
  let best: Explained | undefined;
  for (let run = 0; run < 3; run += 1) {
    const [row] = await db().execute<{ "QUERY PLAN": [{ Plan: Node; "Execution Time": number }] }>(
      sql`explain (analyze, format json) ${getSQL.call(query)}`,
    );
    const { Plan: plan, "Execution Time": ms } = row!["QUERY PLAN"][0];
    const nodes = nodesOf(plan);
    best = {
      ms: Math.min(ms, best?.ms ?? Infinity),
      rows: plan["Actual Rows"],
      indexes: named(nodes.map((node) => node["Index Name"])),
      scanned: named(
        nodes.map((node) => (node["Node Type"] === "Seq Scan" ? node["Relation Name"] : undefined)),
      ),
    };
  }
  return best!;
}
