import { readFileSync } from "node:fs";
import ts from "typescript";

/** A function that a request reaches, as it stands in its file. */
export interface Entry {
  name: string;
  /** Whether its first statement is `await requireUser()` or `await requireRight(…)`, kept in a constant or not. */
  guarded: boolean;
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const guards = new Set(["requireUser", "requireRight"]);
const guardsFile = "@/lib/access/require";

/**
 * What of a file a request reaches: the page (`default`), the route's methods, the functions of a file of
 * actions. What is exported and cannot be looked into counts as unguarded, and so does an action that is
 * written inside another function.
 */
export function readEntries(file: string, code = readFileSync(file, "utf8")): Entry[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const known = importedGuards(source);
  const ofActions = hasDirective(source.statements);
  const counts = (name: string) =>
    ofActions || (file.endsWith("page.tsx") ? name === "default" : methods.has(name));
  const entries = source.statements.flatMap((statement) => exportsOf(statement, known));
  return [...entries.filter(({ name }) => counts(name)), ...(ofActions ? [] : inlineActions(source))];
}

/** The names under which a file knows the guards: only those that it imports from their own file. */
function importedGuards(source: ts.SourceFile): ReadonlySet<string> {
  const imports = source.statements.filter(
    (statement): statement is ts.ImportDeclaration =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === guardsFile,
  );
  const names = imports.flatMap(({ importClause }) =>
    importClause?.namedBindings && ts.isNamedImports(importClause.namedBindings)
      ? importClause.namedBindings.elements.filter((element) => !element.propertyName)
      : [],
  );
  return new Set(names.map(({ name }) => name.text).filter((name) => guards.has(name)));
}

function exportsOf(statement: ts.Statement, known: ReadonlySet<string>): Entry[] {
  if (ts.isExportAssignment(statement))
    return [{ name: "default", guarded: beginsGuarded(statement.expression, known) }];
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
    return statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => ({ name: name.text, guarded: false }))
      : [{ name: "*", guarded: false }];
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) {
    const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    const name = isDefault ? "default" : (statement.name?.text ?? "");
    return [{ name, guarded: beginsGuarded(statement, known) }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }): Entry[] =>
    ts.isIdentifier(name)
      ? [{ name: name.text, guarded: beginsGuarded(initializer, known) }]
      : boundNames(name).map((bound) => ({ name: bound, guarded: false })),
  );
}

const boundNames = (pattern: ts.BindingPattern): string[] =>
  pattern.elements.flatMap((element) => (ts.isBindingElement(element) ? [element.name.getText()] : []));

function beginsGuarded(node: ts.Node | undefined, known: ReadonlySet<string>): boolean {
  const isFunction =
    node && (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node));
  const first = isFunction && node.body && ts.isBlock(node.body) ? node.body.statements[0] : undefined;
  if (!first) return false;
  if (ts.isExpressionStatement(first)) return isGuard(first.expression, known);
  return ts.isVariableStatement(first) && isGuard(first.declarationList.declarations[0]?.initializer, known);
}

const isGuard = (node: ts.Node | undefined, known: ReadonlySet<string>): boolean =>
  node !== undefined &&
  ts.isAwaitExpression(node) &&
  ts.isCallExpression(node.expression) &&
  ts.isIdentifier(node.expression.expression) &&
  known.has(node.expression.expression.text);

const hasDirective = (statements: readonly ts.Statement[]): boolean =>
  statements.some(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isStringLiteral(statement.expression) &&
      statement.expression.text === "use server",
  );

function inlineActions(node: ts.Node): Entry[] {
  const own =
    ts.isBlock(node) && hasDirective(node.statements) ? [{ name: "an action inside", guarded: false }] : [];
  return [...own, ...node.getChildren().flatMap(inlineActions)];
}
