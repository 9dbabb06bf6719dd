import { parse } from "libpg-query";

/**
 * @typedef {object} Statement
 * @property {string} kind the parser's name of its kind, such as AlterTableStmt
 * @property {any} body what the parser knows of it
 * @property {string} text as it is written, on one line
 * @property {number} line where it begins, from 1
 * @property {string[]} remarks the comments above it, without their dashes
 */

/**
 * The statements of a migration, by PostgreSQL's own parser.
 * @param {string} sql
 * @returns {Promise<Statement[]>}
 * @throws when PostgreSQL would not understand the file
 */
export async function readStatements(sql) {
  const bytes = Buffer.from(sql);
  const slice = (/** @type {number} */ from, /** @type {number} */ to) => bytes.subarray(from, to).toString();
  let end = 0;
  return ((await parse(sql)).stmts ?? []).map(({ stmt = {}, stmt_location: start = 0, stmt_len: length }) => {
    // What stands on the last line of the statement before is that one's.
    const above = end === 0 ? slice(0, start) : slice(end, start).replace(/^.*/, "");
    end = start + (length || bytes.length - start);
    const [[kind = "", body] = []] = Object.entries(stmt);
    return {
      kind,
      body,
      text: slice(start, end).replace(/\s+/g, " ").trim(),
      line: slice(0, start).split("\n").length,
      remarks: [...above.matchAll(/^\s*--(?!>)(.*)$/gm)].map(([, remark = ""]) => remark.trim()),
    };
  });
}
