import { judgeAlterTable } from "./judge-alter-table.mjs";
import { columnsOf, findNodes } from "./known-objects.mjs";
import { broken, unsure } from "./verdict.mjs";

/** Kinds that add, and that a release which does not know of it lives with. */
const harmless = new Set([
  ...["CreateStmt", "CreateSeqStmt", "CreateEnumStmt", "CreateDomainStmt", "CompositeTypeStmt"],
  ...["CreateSchemaStmt", "CreateExtensionStmt", "CreateFunctionStmt", "CommentStmt"],
  ...["InsertStmt", "SelectStmt", "VariableSetStmt"],
]);

/** The rest of what this check knows; whatever is in neither list has to be judged by a person. */
/** @type {Record<string, (body: any, found: import("./known-objects.mjs").New) => import("./verdict.mjs").Verdict[]>} */
const judges = {
  AlterTableStmt: judgeAlterTable,
  DropStmt: () => [
    broken("drops what the release before may use", "stop using it in one release, drop it in the next"),
  ],
  RenameStmt: (body, found) =>
    found.tables.has(body.relation?.relname)
      ? []
      : [
          broken(
            "renames what the release before knows by its old name",
            "add the new one, fill both, drop the old one a release later",
          ),
        ],
  TruncateStmt: () => [broken("empties a table", "delete in batches, outside migrations")],
  GrantStmt: ({ is_grant: gives, objects = [] }, found) =>
    gives ||
    objects.every((/** @type {any} */ { ObjectWithArgs: named }) =>
      found.functions.has(named?.objname.at(-1).String.sval),
    )
      ? []
      : [broken("takes a right away", "stop needing it in one release, take it in the next")],
  ViewStmt: ({ replace }) => (replace ? [unsure("replaces a view", "make a new one beside it")] : []),
  IndexStmt: judgeIndex,
  CreateTrigStmt: ({ relation }, found) =>
    found.tables.has(relation.relname)
      ? []
      : [unsure("lets a trigger loose on what the release before writes", "say why its writes still pass")],
  DoStmt: () => [unsure("does what this check cannot look into", "write plain statements")],
};

/**
 * What the release before could not live with in a statement; nothing: it can.
 * @param {import("./read-statements.mjs").Statement} statement
 * @param {import("./known-objects.mjs").New} found
 * @returns {import("./verdict.mjs").Verdict[]}
 */
export function judgeStatement({ kind, body }, found) {
  const known = harmless.has(kind) || kind === "UpdateStmt" || kind === "DeleteStmt";
  const verdicts =
    judges[kind]?.(body, found) ??
    (known ? [] : [unsure("is of a kind this check does not know", "use plain statements")]);
  return [...verdicts, ...judgeChanges({ [kind]: body }, found)];
}

/** Also inside a `with`. */
function judgeChanges(/** @type {any} */ tree, /** @type {import("./known-objects.mjs").New} */ found) {
  const unbounded = (/** @type {string} */ kind) =>
    findNodes(tree, kind).some(
      ({ relation, whereClause: where }) =>
        !found.tables.has(relation.relname) && (!where || "A_Const" in where),
    );
  return [
    ...(unbounded("DeleteStmt")
      ? [broken("deletes every row", "delete in batches, outside migrations")]
      : []),
    ...(unbounded("UpdateStmt")
      ? [
          unsure(
            "writes every row and holds them all until it is done",
            "fill in batches, or bound it by a where",
          ),
        ]
      : []),
  ];
}

/** @returns {import("./verdict.mjs").Verdict[]} */
function judgeIndex(/** @type {any} */ index, /** @type {import("./known-objects.mjs").New} */ found) {
  const table = index.relation.relname;
  if (index.concurrent)
    return [
      unsure(
        "cannot run: migrations run in one transaction",
        "build it by hand before, and say `if not exists` here",
      ),
    ];
  if (found.tables.has(table)) return [];
  const isOfNewColumns = columnsOf({ parts: index.indexParams }).some((column) =>
    found.columns.get(table)?.has(column),
  );
  return [
    ...(index.unique && !isOfNewColumns
      ? [broken("refuses rows that the release before may write", "let one release keep to it first")]
      : []),
    unsure(
      "lets nobody write the table while the index is built",
      "build it `concurrently` by hand before and say `if not exists` here, or say why the table is small",
    ),
  ];
}
