/* eslint-disable max-lines -- one plan: which room may import which */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { floors, rooms } from "../../../eslint.walls.mjs";
import { imports, later, refusals, root, typeInPlace } from "../../support/refusals";

/*
 * Each wall is broken once, and the nearest right thing is let through. Code is judged in the place of a
 * file that exists.
 */

describe("a room imports only what its arrows allow", () => {
  test.each([
    ["lib/audit/record-audit.ts", "@/app/_frame/actions"],
    ["lib/audit/record-audit.ts", "../../app/_frame/actions"],
    ["lib/audit/record-audit.ts", "@/messages/ru.json"],
    ["lib/audit/record-audit.ts", "@/scripts/user"],
    ["lib/audit/record-audit.ts", "@/tests/support/factories"],
    ["db/migrate-database.ts", "@/lib/audit/record-audit"],
    ["db/migrate-database.ts", "@/app/_frame/actions"],
    ["app/_frame/actions.ts", "@/db/client"],
    ["app/_frame/actions.ts", "@/db/schema/users"],
    ["app/_frame/actions.ts", "@/messages/ru.json"],
    ["scripts/user.ts", "@/app/_frame/actions"],
    ["emails/layout.tsx", "@/lib/i18n/locales"],
    ["proxy.ts", "@/db/client"],
    ["proxy.ts", "@/app/_frame/actions"],
  ])("%s does not import %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toContain("boundaries/dependencies");
  });

  test.each([
    ["app/_frame/actions.ts", "@/lib/audit/record-audit"],
    ["app/_frame/actions.ts", "@/lib/i18n/locales"],
    ["lib/audit/record-audit.ts", "@/db/client"],
    ["lib/i18n/messages.ts", "@/messages/ru.json"],
    ["emails/layout.tsx", "@/messages/ru.json"],
    ["db/migrate-database.ts", "@/lib/env"],
    ["scripts/user.ts", "@/lib/audit/record-audit"],
    ["scripts/user.ts", "@/db/client"],
    ["proxy.ts", "@/lib/env"],
    ["tests/support/factories.ts", "@/db/schema/users"],
  ])("%s imports %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual([]);
  });
});

describe("a room of lib imports only what lies below it", () => {
  test.each([
    ["lib/i18n/messages.ts", "@/lib/access/current-user"],
    ["lib/i18n/messages.ts", "@/db/client"],
    ["lib/secrets/token.ts", "@/lib/process/log"],
    ["lib/audit/record-audit.ts", "@/lib/access/rights"],
    ["lib/access/current-user.ts", "@/lib/auth/sessions"],
    ["lib/access/current-user.ts", "../auth/sessions"],
    ["lib/orders/merchant-scope.ts", "@/lib/operations/operation-filter"],
    ["lib/mail/deliver-outbox.ts", "@/lib/auth/sessions"],
    ["lib/auth/sessions.ts", "@/lib/users/create-user"],
    ["lib/users/create-user.ts", "@/lib/profiles/create-profile"],
    ["lib/users/create-user.ts", "@/lib/doctor/checks/examine"],
    ["lib/auth/sessions.ts", "@/emails/layout"],
    ["lib/registry/daily-registry.ts", "@/emails/daily-registry"],
  ])("%s does not import %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toContain("boundaries/dependencies");
  });

  test("a type or a file that is loaded later is an import too", async () => {
    const type = (source: string) => `export type { CurrentUser } from "${source}";\n`;
    for (const code of [later, type])
      expect(await refusals("lib/audit/record-audit.ts", code("@/lib/access/current-user"))).toEqual([
        "boundaries/dependencies",
      ]);
    const inPlace = typeInPlace("@/lib/access/current-user", "CurrentUser");
    expect(await refusals("lib/audit/record-audit.ts", inPlace)).toEqual([
      "@typescript-eslint/consistent-type-imports",
      "boundaries/dependencies",
    ]);
  });

  test.each([
    ["lib/access/current-user.ts", "@/lib/secrets/token"],
    ["lib/access/current-user.ts", "./session-cookie"],
    ["lib/auth/sessions.ts", "@/lib/mail/deliver-outbox"],
    ["lib/mail/deliver-outbox.ts", "@/emails/layout"],
    ["lib/profiles/create-profile.ts", "@/lib/users/create-user"],
    ["i18n.ts", "@/lib/access/current-user"],
  ])("%s imports %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual([]);
  });

  test("docs/architecture.md draws the floors as they are, and says what each room is", () => {
    const told = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
    const drawn = [...told.matchAll(/f(\d+)\["(.+?)"\]/g)].map(([, at, names]) => [Number(at), names]);
    const planned = floors.map((floor, at) => [at + 1, floor.join(" · ").replaceAll("lib/", "")]);
    expect(drawn.toReversed().slice(1)).toEqual(planned);
    expect(floors.flat().filter((name) => !told.includes(`| \`${name.slice(4)}\``))).toEqual([]);
  });

  test("every file of lib but its settings lies in a room", () => {
    const names = readdirSync(path.join(root, "lib"));
    expect(names.filter((name) => !rooms.some(({ type }) => type === `lib/${name}`))).toEqual(["env.ts"]);
  });
});

describe("a library is used in its own place only", () => {
  test.each([
    ["lib/audit/record-audit.ts", "drizzle-orm"],
    ["lib/audit/record-audit.ts", "drizzle-orm/pg-core"],
    ["lib/audit/record-audit.ts", "postgres"],
    ["app/_frame/actions.ts", "next-auth"],
    ["app/api/auth/[...nextauth]/route.ts", "next-auth"],
    ["lib/access/require.ts", "next-auth/providers/credentials"],
    ["lib/audit/record-audit.ts", "resend"],
    ["lib/audit/record-audit.ts", "next/navigation"],
    ["app/_ui/text/nav-link.tsx", "next/link"],
    ["app/layout.tsx", "next/form"],
    ["lib/audit/record-audit.ts", "next/navigation.js"],
    ["lib/audit/record-audit.ts", "next/dist/client/components/navigation"],
    ["app/layout.tsx", "next/link.js"],
    ["app/layout.tsx", "next/form.js"],
    ["app/layout.tsx", "next/dist/client/link"],
    ["app/_ui/text/app-link.tsx", "next/dist/client/link"],
    ["lib/audit/record-audit.ts", "@auth/core"],
    ["lib/auth/config.ts", "@auth/core"],
    ["lib/access/require.ts", "@auth/core/providers/credentials"],
    ["lib/audit/record-audit.ts", "../../node_modules/drizzle-orm"],
  ])("%s does not import %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toContain("boundaries/dependencies");
  });

  test.each([
    ["db/migrate-database.ts", "drizzle-orm/postgres-js"],
    ["lib/auth/config.ts", "next-auth"],
    ["lib/access/require.ts", "next/navigation"],
    ["app/_frame/actions.ts", "next/navigation"],
    ["app/_ui/text/app-link.tsx", "next/link"],
    ["lib/audit/record-audit.ts", "node:crypto"],
  ])("%s imports %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual([]);
  });
});

test("what is loaded later is named by a literal, so that the walls can judge it", async () => {
  for (const source of ["`@/app/_frame/actions`", '"@/app/" + name', "name"])
    for (const file of ["lib/audit/record-audit.ts", "app/layout.tsx", "app/_ui/form/field.tsx"])
      expect(await refusals(file, `export const used = (name: string) => import(${source});\n`)).toEqual([
        "no-restricted-syntax",
      ]);
  expect(await refusals("scripts/user.ts", "export const used = (name: string) => import(name);\n")).toEqual(
    [],
  );
});

describe("a file in no room imports nothing", () => {
  test.each([
    ["stray.ts", "@/db/client"],
    ["stray.ts", "@/lib/audit/record-audit"],
    ["stray.ts", "node:crypto"],
    ["tools/stray.ts", "@/app/_frame/actions"],
    ["tools/stray.ts", "./other"],
    ["lib/stray.ts", "@/db/client"],
    ["lib/stray/stray.ts", "drizzle-orm"],
  ])("%s does not import %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toContain("boundaries/dependencies");
  });

  test.each([
    ["lib/env.ts", "zod"],
    ["next.config.ts", "next"],
    ["instrumentation.ts", "@/lib/env"],
    ["eslint.config.mjs", "./eslint.walls.mjs"],
    ["global.d.ts", "@/lib/i18n/locales"],
  ])("%s imports %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual([]);
  });
});

test("settings are read in lib/env.ts alone", async () => {
  const code = "export const secret = process.env.AUTH_SECRET;\n";
  expect(await refusals("lib/audit/record-audit.ts", code)).toEqual(["no-restricted-properties"]);
  expect(await refusals("app/_frame/actions.ts", "export const { env } = process;\n")).toEqual([
    "no-restricted-properties",
  ]);
  expect(await refusals("app/_frame/actions.ts", "export const { env } = globalThis.process;\n")).toEqual([
    "no-restricted-properties",
  ]);
  for (const source of ["node:process", "process"])
    expect(await refusals("lib/audit/record-audit.ts", imports(source))).toEqual(["boundaries/dependencies"]);
  expect(await refusals("lib/env.ts", code)).toEqual([]);
});

test("bare controls live in app/_ui alone; a hidden field is no control", async () => {
  const code = (tag: string) => `export const Bare = () => ${tag};\n`;
  for (const tag of ["<input />", '<input type="text" />', "<button />", "<select />", "<textarea />"])
    expect(await refusals("app/layout.tsx", code(tag))).toEqual(["no-restricted-syntax"]);
  for (const made of ['createElement("input")', 'React.createElement("select", { name: "state" })'])
    expect(await refusals("app/layout.tsx", `export const bare = ${made};\n`)).toEqual([
      "no-restricted-syntax",
    ]);
  expect(await refusals("app/layout.tsx", code('<input type="hidden" name="back" />'))).toEqual([]);
  expect(await refusals("app/_ui/form/field.tsx", code("<input />"))).toEqual([]);
});
