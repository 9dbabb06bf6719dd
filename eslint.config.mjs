import prettier from "eslint-config-prettier/flat";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import boundaries from "eslint-plugin-boundaries";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { pageWalls } from "./eslint.page-walls.mjs";
import { arrows, files, rooms } from "./eslint.walls.mjs";

const control = "/^(input|select|textarea|button)$/";
const controls = [
  `JSXOpeningElement[name.name=${control}]:not(:has(JSXAttribute[name.name="type"][value.value="hidden"]))`,
  `CallExpression[callee.name="createElement"][arguments.0.value=${control}]`,
  `CallExpression[callee.property.name="createElement"][arguments.0.value=${control}]`,
].map((selector) => ({
  selector,
  message: "Controls come from app/_ui, which knows about labels, errors and focus.",
}));

const unnamedImport = {
  selector: 'ImportExpression[source.type!="Literal"]',
  message: "The walls judge only what is named by a literal.",
};

const reactRules = nextVitals
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((rule) => /^(react|react-hooks|jsx-a11y)\//.test(rule));

export default defineConfig(
  globalIgnores([".next/", ".data/", "coverage/", "playwright-report/", "test-results/", "next-env.d.ts"]),
  nextVitals,
  nextTypescript,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A server action or an event handler may be asynchronous where React awaits it.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Fields are left out by naming them beside the rest.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Actions and mocks keep the shape their caller expects.
      "@typescript-eslint/require-await": "off",
      // Methods of Node's own prototypes are wrapped once, with their `this` passed on.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Answers and reports are read as they come; what is expected of them is the test itself.
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // There are no components here, and looking for them is a fifth of the time.
    files: ["db/**", "lib/**/*.ts", "scripts/**", "tests/**/*.ts"],
    rules: Object.fromEntries(reactRules.map((rule) => [rule, "off"])),
  },
  {
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/root-path": import.meta.dirname,
      "boundaries/elements-single-match": true,
      "boundaries/elements": rooms,
      "boundaries/files": files,
      "boundaries/additional-dependency-nodes": [
        { selector: "TSImportType > Literal", kind: "type", name: "type in place" },
      ],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        { default: "disallow", checkAllOrigins: true, checkUnknownLocals: true, policies: arrows },
      ],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { walls: pageWalls },
    rules: { "walls/pages": "error" },
  },
  {
    ignores: ["lib/env.ts", "instrumentation.ts", "*.config.*", "scripts/**", "tests/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are read through env() of lib/env.ts." },
        { object: "globalThis", property: "process", message: "The process is named without what it is of." },
      ],
    },
  },
  {
    ignores: ["scripts/**", "tests/**"],
    rules: { "no-restricted-syntax": ["error", unnamedImport] },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["app/_ui/**", "emails/**", "scripts/**", "tests/**"],
    rules: { "no-restricted-syntax": ["error", unnamedImport, ...controls] },
  },
  {
    // A page in a made-up language finds the rest: tests/e2e/fourth-language.spec.ts.
    files: ["app/**/*.tsx", "emails/**/*.tsx"],
    rules: {
      "react/jsx-no-literals": ["error", { ignoreProps: true, allowedStrings: ["·", "—", ",", ".", ":"] }],
    },
  },
  {
    // Longer files say why, beside the word that allows it; none is longer than 250: tests/unit/repository/long-files.test.ts.
    files: ["**/*.{ts,tsx,mjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { "max-lines": ["error", { max: 150 }] },
  },
  { files: ["*.config.*"], rules: { "import/no-anonymous-default-export": "off" } },
  prettier,
);
