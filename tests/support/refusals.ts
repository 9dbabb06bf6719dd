import path from "node:path";
import { ESLint } from "eslint";
import { expect } from "vitest";

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, "../..");
const eslint = new ESLint({
  cwd: root,
  // None of the walls needs types, whose program takes longer than all tests together.
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) =>
    /^(boundaries\/|walls\/|no-restricted-|@typescript-eslint\/consistent-type-imports)/.test(ruleId),
});

/** The rules of the walls that refuse this code where it stands in the place of a file. */
export async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
  expect(result?.fatalErrorCount).toBe(0);
  return result?.messages.map(({ ruleId }) => String(ruleId)) ?? [];
}

/** A file that imports all of a source. */
export const imports = (source: string) => `import * as used from "${source}";\nvoid used;\n`;
/** A file that loads a source later. */
export const later = (source: string) => `export const used = () => import("${source}");\n`;
/** A file that names a type of a source in place. */
export const typeInPlace = (source: string, name: string) =>
  `export type Used = import("${source}").${name};\n`;
