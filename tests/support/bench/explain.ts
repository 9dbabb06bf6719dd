import postgres, { type ParameterOrJSON, type Sql } from "postgres";
import type { Executor } from "@/db/client";
import { databaseEnv } from "@/lib/env";
import { recordStatements, type Statement } from "./recorded-statements";

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

interface Plan {
  Plan: Node;
  "Execution Time": number;
}

const runs = 3;

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];

/**
 * How the database goes about the statements that a function of db/queries sends, and how long they take together.
 * @param ask calls the function with the executor it is given
 */
export async function explain(ask: (executor: Executor) => Promise<unknown>): Promise<Explained> {
  const connection = postgres(databaseEnv().DATABASE_URL, { max: 1, prepare: false });
  try {
    const statements = await recordStatements(connection, ask);
    const plans: Plan[] = [];
    for (const statement of statements) plans.push(await fastestPlan(connection, statement));
    const nodes = plans.flatMap(({ Plan: plan }) => nodesOf(plan));
    return {
      ms: plans.reduce((sum, plan) => sum + plan["Execution Time"], 0),
      rows: plans.reduce((sum, { Plan: plan }) => sum + plan["Actual Rows"], 0),
      indexes: named(nodes.map((node) => node["Index Name"])),
      scanned: named(
        nodes.map((node) => (node["Node Type"] === "Seq Scan" ? node["Relation Name"] : undefined)),
      ),
    };
  } finally {
    await connection.end();
  }
}

async function fastestPlan(connection: Sql, { text, parameters }: Statement): Promise<Plan> {
  let fastest: Plan | undefined;
  for (let run = 0; run < runs; run += 1) {
    const [row] = await connection.unsafe<{ "QUERY PLAN": [Plan] }[]>(
      `explain (analyze, format json) ${text}`,
      parameters as ParameterOrJSON<never>[],
    );
    const [plan] = row!["QUERY PLAN"];
    if (!fastest || plan["Execution Time"] < fastest["Execution Time"]) fastest = plan;
  }
  return fastest!;
}
