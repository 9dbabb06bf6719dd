import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";
import { judgeStatement } from "./judge-statement.mjs";
import { findNew } from "./known-objects.mjs";
import { readStatements } from "./read-statements.mjs";
import { markers } from "./verdict.mjs";

/** Older files are as they are: every database that has had them knows their digests. */
const firstJudged = 12;
const folder = path.join(root, "db", "migrations");

/**
 * What in the migrations the release before could not live with, one line a statement: while a release goes out,
 * both work on the database (expand, then contract; docs/deployment.md). A statement passes with a remark above it:
 * `-- contract: nothing reads it since 1.2.3` where the release before has stopped using what goes, `-- safe: why`
 * where it only looks dangerous.
 * @param {Record<string, string>} [files] SQL by file name; without it the product's own are read
 */
export async function findMigrationFaults(files) {
  const faults = [];
  for (const [name, sql] of Object.entries(files ?? (await readMigrations())))
    if (Number.parseInt(name) >= firstJudged) faults.push(...(await faultsOf(name, sql)));
  return faults;
}

async function readMigrations() {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")])),
  );
}

/** @returns {Promise<string[]>} */
async function faultsOf(/** @type {string} */ name, /** @type {string} */ sql) {
  let statements;
  try {
    statements = await readStatements(sql);
  } catch (fault) {
    return [`${name}: PostgreSQL does not understand it: ${/** @type {Error} */ (fault).message}`];
  }
  const found = findNew(statements);
  return statements.flatMap((statement) =>
    judgeStatement(statement, found)
      .filter(({ marker }) => !statement.remarks.some((remark) => markers[marker].pattern.test(remark)))
      .map(
        ({ marker, what, instead }) =>
          `${name}:${statement.line} ${what}: ${shorten(statement.text)}\n` +
          `        Instead: ${instead}; or write above it: ${markers[marker].example}`,
      ),
  );
}

const shorten = (/** @type {string} */ text) => (text.length > 100 ? `${text.slice(0, 99)}…` : text);
