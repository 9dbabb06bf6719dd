import path from "node:path";

const root = import.meta.dirname;

/**
 * The folder whose private folder a file of app lies in, or undefined where it lies in none.
 * @param {string} file
 */
function ownerOf(file) {
  const folders = path.dirname(file).split("/");
  const at = folders.findIndex((name) => name.startsWith("_"));
  return at < 0 ? undefined : folders.slice(0, at).join("/");
}

/**
 * Whether one file of app may import another: one beside it, or one in a private folder of a folder round it.
 * @param {string} from
 * @param {string} to
 */
const isWithinReach = (from, to) => {
  const owner = ownerOf(to);
  // The components know nothing but each other.
  if (from.startsWith("app/_ui/")) return to.startsWith("app/_ui/");
  return owner === undefined ? path.dirname(from) === path.dirname(to) : from.startsWith(`${owner}/`);
};

/**
 * The path from the root of what a file imports, however it is spelt; undefined where it is a library.
 * @param {string} imported
 * @param {string} file
 */
function pathOf(imported, file) {
  if (imported.startsWith("@/")) return path.relative(root, path.join(root, imported.slice(2)));
  return /^[./]/.test(imported) ? path.relative(root, path.resolve(path.dirname(file), imported)) : undefined;
}

/**
 * A page's folder is its own: what several pages use lies in a private folder round them.
 * @type {import("eslint").Rule.RuleModule}
 */
const pages = {
  meta: { type: "problem" },
  create(context) {
    const from = path.relative(root, context.filename);
    const judge = (/** @type {any} what names a file */ { source }) => {
      if (typeof source?.value !== "string") return;
      const to = pathOf(source.value, context.filename);
      if (to?.startsWith("app/") && !isWithinReach(from, to))
        context.report({
          node: source,
          message: "What is not beside a file of app is imported from a folder with an underscore round it.",
        });
    };
    return {
      ImportDeclaration: judge,
      ImportExpression: judge,
      TSImportType: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
    };
  },
};

/** For the files of app alone. */
export const pageWalls = { rules: { pages } };
