import path from "node:path";

/*
 * The plan of the house, as docs/architecture.md draws it: which room may import which. What is not allowed here is
 * refused. tests/unit/repository/walls.test.ts breaks each wall once.
 */

/** The rooms of lib, from the ground up: each imports those on the floors below it, and none beside it. */
export const floors = [
  ["charts", "csv", "i18n", "process", "secrets", "throttle"],
  ["audit", "format", "forms", "outbox", "preferences", "trace"],
  ["api-keys", "export", "http", "lists"],
  ["access", "schedule"],
  ["enterprises", "event-log", "merchants", "orders"],
  ["operations", "reports"],
  ["arranged-lists", "registry"],
  ["mail"],
  ["auth"],
  ["doctor", "housekeeping", "server", "users"],
  ["profiles", "system"],
].map((floor) => floor.map((name) => `lib/${name}`));

/** A folder is a room. A file of lib that lies in none of its rooms is imported by nobody, lib/env.ts aside. */
export const rooms = [...floors.flat(), ...["app", "db", "emails", "messages", "scripts", "tests"]].map(
  (name) => ({ type: name, pattern: name, partialMatch: false }),
);

/** Single files that are more, or less, than their room. */
export const files = [
  { category: "env", pattern: "lib/env.ts" },
  {
    category: "session-library",
    pattern: ["lib/auth/{config,sign-in,sign-in-refusal}.ts", "app/api/auth/**"],
  },
  { category: "resend-transport", pattern: "lib/mail/transports/resend*.ts" },
  { category: "closed-door", pattern: "lib/access/require.ts" },
  { category: "app-link", pattern: ["app/_ui/text/app-link.tsx", "app/_ui/text/link-pending.tsx"] },
  { category: "next-entry", pattern: ["proxy.ts", "instrumentation.ts", "i18n.ts"] },
  { category: "request-config", pattern: "i18n.ts" },
  { category: "tool-settings", pattern: ["*.config.*", "eslint.walls.mjs"] },
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

const lib = room("lib/*");

export const arrows = [
  { allow: { to: { module: { origin: ["external", "core"] } } } },
  ...floors.map((floor, height) => allow(room(...floor), room(...floors.slice(0, height).flat()))),
  allow(lib, room("db"), file("env")),
  { from: room("lib/i18n"), ...refuse(room("db"), "Words need no database.") },
  allow(room("lib/i18n"), room("messages")),
  allow(room("lib/registry", "lib/mail"), room("emails")),
  allow(room("app"), lib, file("env")),
  allow(room("db"), file("env")),
  allow(room("emails"), room("messages", "lib/i18n")),
  allow(room("scripts"), lib, room("db"), file("env")),
  allow(
    room("tests"),
    lib,
    room("app", "db", "emails", "messages", "scripts"),
    file("env", "next-entry", "tool-settings"),
  ),
  allow(file("next-entry"), lib, file("env")),
  // It asks for the language of the user in hand, and is told by db/ that the database is away.
  allow(file("request-config"), room("db")),
  allow(file("tool-settings"), room("tests", "scripts"), lib, file("tool-settings")),
  allow(file("types"), room("lib/i18n")),

  refuse(library("drizzle-orm", "postgres"), "SQL is written in db/ alone."),
  allow(room("db", "tests"), library("drizzle-orm", "postgres")),
  refuse(
    library("next-auth"),
    "next-auth stays within lib/auth/config.ts and the two files of sign-in, so that it can be replaced.",
  ),
  allow(file("session-library"), library("next-auth")),
  refuse(library("resend"), "The Resend API is spoken to by its transport alone."),
  allow(file("resend-transport"), library("resend")),
  refuse(navigation, "Only pages and lib/access/require.ts send people elsewhere."),
  allow(room("app"), navigation),
  allow(file("closed-door"), navigation),
  refuse(
    link,
    "Links come from app/_ui/text/app-link.tsx: a page fetched in advance would prolong the session.",
  ),
  allow(file("app-link"), link),
];

/** The folder whose private folder a file of app lies in, or undefined where it lies in none. */
function ownerOf(file) {
  const folders = path.dirname(file).split("/");
  const at = folders.findIndex((name) => name.startsWith("_"));
  return at < 0 ? undefined : folders.slice(0, at).join("/");
}

/** Whether `from`, a file of app, may import `to`, another: one beside it, or one in a private folder of a folder round it. */
const isWithinReach = (from, to) => {
  const owner = ownerOf(to);
  // The components know nothing but each other.
  if (from.startsWith("app/_ui/")) return to.startsWith("app/_ui/");
  return owner === undefined ? path.dirname(from) === path.dirname(to) : from.startsWith(`${owner}/`);
};

/** A page's folder is its own: what several pages use lies in a private folder round them. */
const pages = {
  meta: { type: "problem" },
  create(context) {
    const from = path.relative(import.meta.dirname, context.filename);
    const judge = ({ source }) => {
      if (typeof source?.value !== "string" || !/^(\.|@\/app\/)/.test(source.value)) return;
      const to = source.value.startsWith("@/")
        ? source.value.slice(2)
        : path.join(path.dirname(from), source.value);
      if (to.startsWith("app/") && !isWithinReach(from, to))
        context.report({
          node: source,
          message: "What is not beside a file of app is imported from a folder with an underscore round it.",
        });
    };
    return {
      ImportDeclaration: judge,
      ImportExpression: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
    };
  },
};

/** For the files of app alone. */
export const pageWalls = { rules: { pages } };
