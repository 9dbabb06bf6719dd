import prettier from "eslint-config-prettier/flat";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import boundaries from "eslint-plugin-boundaries";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/*
 * The walls of the house, as docs/architecture.md draws them: which room may import which. What is
 * not allowed here is refused. tests/unit/walls.test.ts breaks each wall once.
 */

/** A folder is a room; the first that matches counts. */
const rooms = [
  { type: "i18n", pattern: "lib/i18n" },
  ...["app", "lib", "db", "emails", "messages", "scripts", "tests"].map((name) => ({
    type: name,
    pattern: name,
  })),
].map((room) => ({ ...room, partialMatch: false }));

/** Single files that are more, or less, than their room. */
const files = [
  { category: "env", pattern: "lib/env.ts" },
  { category: "session-library", pattern: ["lib/auth/config.ts", "app/api/auth/**"] },
  { category: "resend-transport", pattern: "lib/mail/transports/resend*.ts" },
  { category: "closed-door", pattern: "lib/access/require.ts" },
  { category: "app-link", pattern: ["app/_ui/app-link.tsx", "app/_ui/link-pending.tsx"] },
  { category: "next-entry", pattern: ["proxy.ts", "instrumentation.ts"] },
  { category: "tool-settings", pattern: "*.config.*" },
  { category: "types", pattern: "global.d.ts" },
  { category: "generated", pattern: ".next/**" },
];

const room = (...types) => ({ element: { types: { anyOf: types } } });
const file = (...categories) => ({ file: { categories: { anyOf: categories } } });
const library = (...source) => ({ module: { origin: "external", source } });
const navigation = { module: { origin: "external", source: "next", internalPath: "navigation" } };
const link = { module: { origin: "external", source: "next", internalPath: ["link", "form"] } };

const allow = (from, ...to) => ({ from, allow: { to } });
const refuse = (to, message) => ({ disallow: { to }, message });

const arrows = [
  { allow: { to: { module: { origin: ["external", "core"] } } } },
  allow(room("app"), room("lib", "i18n")),
  allow(room("lib"), room("db", "emails", "i18n")),
  allow(room("i18n"), room("messages", "lib", "db")),
  allow(room("db"), file("env")),
  allow(room("emails"), room("messages", "i18n")),
  allow(room("scripts"), room("lib", "i18n", "db")),
  allow(
    room("tests"),
    room("app", "lib", "i18n", "db", "emails", "messages", "scripts"),
    file("next-entry", "tool-settings"),
  ),
  allow(file("next-entry"), room("lib", "i18n")),
  allow(file("tool-settings"), room("tests", "scripts", "lib")),
  allow(file("types"), room("i18n")),

  refuse(library("drizzle-orm", "postgres"), "SQL is written in db/ alone."),
  allow(room("db", "tests"), library("drizzle-orm", "postgres")),
  refuse(library("next-auth"), "next-auth stays behind lib/auth/config.ts, so that it can be replaced."),
  allow(file("session-library"), library("next-auth")),
  refuse(library("resend"), "The Resend API is spoken to by its transport alone."),
  allow(file("resend-transport"), library("resend")),
  refuse(navigation, "Only pages and lib/access/require.ts send people elsewhere."),
  allow(room("app"), navigation),
  allow(file("closed-door"), navigation),
  refuse(link, "Links come from app/_ui/app-link.tsx: a page fetched in advance would prolong the session."),
  allow(file("app-link"), link),
];

const control = "JSXOpeningElement[name.name=/^(input|select|textarea|button)$/]";

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
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
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
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/root-path": import.meta.dirname,
      "boundaries/elements-single-match": true,
      "boundaries/elements": rooms,
      "boundaries/files": files,
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        { default: "disallow", checkAllOrigins: true, checkUnknownLocals: true, policies: arrows },
      ],
    },
  },
  {
    ignores: ["lib/env.ts", "instrumentation.ts", "*.config.*", "scripts/**", "tests/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are read through env() of lib/env.ts." },
      ],
    },
  },
  {
    files: ["**/*.tsx"],
    ignores: ["app/_ui/**", "emails/**", "tests/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `${control}:not(:has(JSXAttribute[name.name="type"][value.value="hidden"]))`,
          message: "Controls come from app/_ui, which knows about labels, errors and focus.",
        },
      ],
    },
  },
  {
    // A page in a made-up language finds the rest: tests/e2e/fourth-language.spec.ts.
    files: ["app/**/*.tsx", "emails/**/*.tsx"],
    rules: {
      "react/jsx-no-literals": ["error", { ignoreProps: true, allowedStrings: ["·", "—", ",", ".", ":"] }],
    },
  },
  { files: ["*.config.*"], rules: { "import/no-anonymous-default-export": "off" } },
  prettier,
);
