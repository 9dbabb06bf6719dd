/**
 * @typedef {object} New what a migration itself brings: nothing of the release before knows it
 * @property {Set<string>} tables
 * @property {Map<string, Set<string>>} columns by table
 * @property {Set<string>} functions
 */

/**
 * @param {import("./read-statements.mjs").Statement[]} statements
 * @returns {New}
 */
export function findNew(statements) {
  /** @type {New} */
  const found = { tables: new Set(), columns: new Map(), functions: new Set() };
  for (const { kind, body } of statements) {
    if (kind === "CreateStmt" || kind === "ViewStmt") found.tables.add((body.relation ?? body.view).relname);
    if (kind === "CreateFunctionStmt" && !body.replace) found.functions.add(body.funcname.at(-1).String.sval);
    if (kind === "AlterTableStmt")
      for (const { AlterTableCmd: command } of body.cmds)
        if (command.subtype === "AT_AddColumn") {
          const columns = found.columns.get(body.relation.relname) ?? new Set();
          found.columns.set(body.relation.relname, columns.add(command.def.ColumnDef.colname));
        }
  }
  return found;
}

/** Every node of a kind anywhere below. @returns {any[]} */
export function findNodes(/** @type {any} */ tree, /** @type {string} */ kind) {
  if (!(tree instanceof Object)) return [];
  return Object.entries(tree).flatMap(([name, below]) => [
    ...(name === kind ? [below] : []),
    ...findNodes(below, kind),
  ]);
}

/** The columns that a constraint or an index is about. @returns {string[]} */
export const columnsOf = (/** @type {any} */ node) => [
  ...findNodes(node, "ColumnRef").flatMap(({ fields }) => fields.at(-1)?.String?.sval ?? []),
  ...findNodes(node, "IndexElem").flatMap(({ name }) => name ?? []),
  ...[...(node.keys ?? []), ...(node.fk_attrs ?? [])].map(({ String }) => String.sval),
];
