import { columnsOf, findNodes } from "./known-objects.mjs";
import { broken, unsure } from "./verdict.mjs";

/** @typedef {import("./verdict.mjs").Verdict} Verdict */

/** Loosens, or does not reach what applications do. */
const harmless = new Set(["AT_ValidateConstraint", "AT_SetStatistics", "AT_ReplicaIdentity"]);

/** @type {Record<string, Verdict>} */
const breaking = {
  AT_DropColumn: broken("drops a column", "stop using it in one release, drop it in the next"),
  AT_DropConstraint: broken("drops a constraint", "let one release live without it first"),
  AT_DropNotNull: broken(
    "allows nulls that the release before does not expect",
    "let one release read nulls first",
  ),
  AT_SetNotNull: broken(
    "refuses nulls that the release before may write",
    "let one release write no nulls first",
  ),
  AT_AlterColumnType: broken(
    "changes a column's type under the release before",
    "add a column of the new type, fill both, drop the old one a release later",
  ),
};

/**
 * @param {any} body of an AlterTableStmt
 * @param {import("./known-objects.mjs").New} found
 * @returns {Verdict[]}
 */
export function judgeAlterTable({ relation, cmds, objtype }, found) {
  if (objtype !== "OBJECT_TABLE") return [unsure("alters what is no table", "make a new one beside it")];
  if (found.tables.has(relation.relname)) return [];
  const newColumns = found.columns.get(relation.relname) ?? new Set();
  return cmds.flatMap((/** @type {any} */ { AlterTableCmd: { subtype, def, name } }) => {
    if (harmless.has(subtype)) return [];
    if (subtype === "AT_AddColumn") return judgeColumn(def.ColumnDef);
    if (subtype === "AT_AddConstraint") return judgeConstraint(def.Constraint, newColumns);
    if (subtype === "AT_ColumnDefault")
      return def || newColumns.has(name)
        ? []
        : [
            broken(
              "takes a default that the release before relies on",
              "let one release name the value first",
            ),
          ];
    return [
      breaking[subtype] ??
        unsure(`alters a table in a way this check does not know (${subtype})`, "use plain statements"),
    ];
  });
}

/** @returns {Verdict[]} */
function judgeColumn(/** @type {any} */ column) {
  const constraints = findNodes(column.constraints, "Constraint");
  const one = (/** @type {string} */ kind) => constraints.find(({ contype }) => contype === kind);
  const value = one("CONSTR_DEFAULT")?.raw_expr;
  const isRequired = one("CONSTR_NOTNULL") || one("CONSTR_PRIMARY");
  const isFilled = value && !value.A_Const?.isnull;
  // Each row gets a value of its own: the whole table is written anew, and nobody reads it meanwhile.
  const rewrites =
    one("CONSTR_GENERATED") ||
    one("CONSTR_IDENTITY") ||
    findNodes(value, "FuncCall").some(({ funcname }) => funcname.at(-1).String.sval !== "now");
  return [
    ...(isRequired && !isFilled && !rewrites
      ? [
          broken(
            "adds a column that the release before does not fill",
            "give it a default, or allow nulls for one release",
          ),
        ]
      : []),
    ...(rewrites
      ? [
          unsure(
            "writes the whole table anew, and nobody reads it meanwhile",
            "add it empty, fill it in batches",
          ),
        ]
      : []),
  ];
}

/** @returns {Verdict[]} */
function judgeConstraint(/** @type {any} */ constraint, /** @type {Set<string>} */ newColumns) {
  const columns = columnsOf(constraint);
  const knows = (/** @type {string} */ column) => newColumns.has(column);
  // A release that does not fill a column of a key or a reference leaves a null there, which is refused by neither.
  const isOfNew = constraint.contype === "CONSTR_CHECK" ? columns.every(knows) : columns.some(knows);
  if (columns.length > 0 && isOfNew && constraint.contype !== "CONSTR_PRIMARY") return [];
  return [
    broken(
      "adds a constraint that the release before does not keep to",
      "let one release keep to it first, add it `not valid`, validate it later",
    ),
  ];
}
