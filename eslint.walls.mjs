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

/**
 * A folder is a room. What lies in none of them is in the yard, the last: it imports nothing and is imported by nobody,
 * but for the single files below.
 */
export const rooms = [
  ...[...floors.flat(), ...["app", "db", "emails", "messages", "scripts", "tests"]].map((name) => ({
    type: name,
    pattern: name,
    partialMatch: false,
  })),
  { type: "yard", pattern: "**", partialMatch: false },
];

/** Single files that are more, or less, than their room. */
export const files = [
  { category: "env", pattern: "lib/env.ts" },
  {
    category: "session-library",
    pattern: "lib/auth/{config,sign-in,sign-in-refusal}.ts",
  },
  { category: "resend-transport", pattern: "lib/mail/transports/resend*.ts" },
  { category: "closed-door", pattern: "lib/access/require.ts" },
  { category: "app-link", pattern: ["app/_ui/text/app-link.tsx", "app/_ui/text/link-pending.tsx"] },
  { category: "next-entry", pattern: ["proxy.ts", "instrumentation.ts", "i18n.ts"] },
  { category: "request-config", pattern: "i18n.ts" },
  { category: "tool-settings", pattern: ["*.config.*", "eslint.*.mjs"] },
  { category: "types", pattern: "global.d.ts" },
];

/** @typedef {Record<string, unknown>} Selector what of a dependency is meant */

const room = (/** @type {string[]} */ ...types) => ({ element: { types: { anyOf: types } } });
const file = (/** @type {string[]} */ ...categories) => ({ file: { categories: { anyOf: categories } } });
const libraries = { module: { origin: ["external", "core"] } };
const library = (/** @type {string[]} */ ...source) => ({ module: { origin: "external", source } });
const next = (/** @type {string[]} */ ...doors) => ({
  module: { origin: "external", source: "next", internalPath: doors },
});
const navigation = next("navigation{,.js}");
const link = next("link{,.js}", "form{,.js}");

const allow = (/** @type {Selector} */ from, /** @type {Selector[]} */ ...to) => ({ from, allow: { to } });
const refuse = (/** @type {Selector} */ to, /** @type {string} */ message) => ({ disallow: { to }, message });

const lib = room("lib/*");

export const arrows = [
  { allow: { to: libraries } },
  { from: room("yard"), ...refuse(libraries, "A file lies in a room, or is named in eslint.walls.mjs.") },
  allow(file("env", "next-entry", "tool-settings"), libraries),
  ...floors.map((floor, height) => allow(room(...floor), room(...floors.slice(0, height).flat()))),
  allow(lib, room("db"), file("env")),
  { from: room("lib/i18n"), ...refuse(room("db"), "Words need no database.") },
  allow(room("lib/i18n"), room("messages")),
  allow(room("lib/mail"), room("emails")),
  allow(room("app"), lib, file("env")),
  allow(room("db"), file("env")),
  allow(room("emails"), room("messages")),
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
    library("next-auth", "@auth/core"),
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
  refuse(next("dist/**"), "What lies inside the framework is reached by its doors."),
  refuse(
    { module: { origin: "core", source: ["node:process", "process"] } },
    "The process is the global one, whose settings are read by lib/env.ts.",
  ),
  refuse({ module: { source: ["../**", "/**"], origin: "external" } }, "A library is imported by its name."),
];
