import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { decodeText } from "@/lib/csv/decode-text";
import { importPeople, planImport } from "@/lib/users/import/import-people";
import { mostLines } from "@/lib/users/import/read-table";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { listLetters, newClient, runSql, signedInUser } from "../../support/records";

let enterpriseId: string;
let admin: CurrentUser;
let merchant: number;
beforeEach(async () => {
  enterpriseId = await createEnterprise();
  merchant = await createMerchant(enterpriseId);
  const administrator = await createUser({
    enterpriseId,
    rights: ["password.change", "users.manage", "orders.export"],
  });
  admin = (await signedInUser(administrator)).user;
});

const newLogin = () => `imp_${randomBytes(5).toString("hex")}`;
const plan = async (text: string) => planImport(admin, enterpriseId, text);
const linesOf = async (text: string) => {
  const planned = await plan(text);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.lines;
};
const usersLike = (...logins: string[]) =>
  runSql<{ id: string; login: string; name: string | null; locale: string; email: string }>(
    sql`select id, login, name, locale, email from users where login in ${logins} order by login`,
  );

describe("a plan", () => {
  test("says of every line whether it will be invited, and writes nothing", async () => {
    const [good, short] = [newLogin(), "short"];
    const taken = await createUser({ login: newLogin() });
    const text = [
      "Email;LOGIN;name;merchants;rights",
      `a@shop.example;${good};Анна;${merchant};orders.export password.change`,
      `b@shop.example;${short};;;`,
      `;${newLogin()};;;`,
      `c@shop.example;${taken.login.toUpperCase()};;;`,
      `d@shop.example;${good.toUpperCase()};;;`,
      `e@shop.example;${newLogin()};;1999999999;`,
      `f@shop.example;${newLogin()};;;system.manage`,
      `g@shop.example;${newLogin()};;;rights.of.nobody`,
      `not an address;${newLogin()};;x;`,
    ].join("\r\n");
    const lines = await linesOf(text);
    expect(lines.map(({ number, person }) => [number, person !== null])).toEqual([
      [2, true],
      ...[3, 4, 5, 6, 7, 8, 9, 10].map((number) => [number, false]),
    ]);
    expect(lines.slice(1).map(({ problems }) => problems)).toEqual([
      [{ column: "login", code: "malformed" }],
      [{ column: "email", code: "required" }],
      [{ code: "login_taken" }],
      [{ code: "login_repeated" }],
      [{ code: "unknown_merchant" }],
      [{ code: "right_lacking" }],
      [{ column: "rights", code: "malformed" }],
      [
        { column: "email", code: "malformed" },
        { column: "merchants", code: "malformed" },
      ],
    ]);
    expect(await usersLike(good)).toEqual([]);
  });

  test.each([
    ["empty", ""],
    ["empty", "login,email\n"],
    ["broken", 'login,email\n"abc,def'],
    ["broken", "login,email\na,b,c"],
    ["unknown_column", "login,email,password\na,b,c"],
    ["unknown_column", "login,login,email\na,b,c"],
    ["missing_column", "login,name\na,b"],
    ["encoding", "l\u0000o\u0000g"],
    ["too_many", `login,email\n${"a,b\n".repeat(mostLines + 1)}`],
    ["too_large", `login,email\n${"x".repeat(500_000)},b`],
  ])("refuses a file as a whole that is %s: %#", async (reason, text) => {
    expect(await plan(text)).toMatchObject({ ok: false, reason });
  });

  test.each(["utf-8", "windows-1251"])(
    "reads a file in %s, with the mark of its order or without",
    async (encoding) => {
      const text = `login;email;name\n${newLogin()};a@shop.example;Алёна Ў`;
      const cyrillic = [..."Алёна Ў"].map((letter) =>
        letter === "ё"
          ? 0xb8
          : letter === "Ў"
            ? 0xa1
            : letter === " "
              ? 32
              : letter.charCodeAt(0) - 0x410 + 0xc0,
      );
      const bytes =
        encoding === "utf-8"
          ? Buffer.from(`\ufeff${text}`)
          : Buffer.concat([Buffer.from(text.replace("Алёна Ў", "")), Buffer.from(cyrillic)]);
      const [line] = await linesOf(decodeText(bytes)!);
      expect(line?.person).toMatchObject({ name: "Алёна Ў" });
    },
  );
});

test("those who can be are invited in their language, the others are told why, and nobody twice", async () => {
  const [one, other] = [newLogin(), newLogin()].sort() as [string, string];
  const text = `login,email,language,name\n${one},one@shop.example,be,Яна\n${other},other@shop.example,,\nbad,x,,`;
  const run = () => importPeople(admin, enterpriseId, text, newClient());
  expect(await run()).toMatchObject({
    ok: true,
    lines: [{ problems: [] }, { problems: [] }, { person: null, login: "bad" }],
  });
  const made = await usersLike(one, other);
  expect(made.map(({ id: _id, ...user }) => user)).toEqual([
    { login: one, name: "Яна", locale: "be", email: "one@shop.example" },
    { login: other, name: null, locale: "ru", email: "other@shop.example" },
  ]);
  expect(await listLetters(made[0]!.id)).toMatchObject([{ kind: "invitation", locale: "be" }]);
  expect(await run()).toMatchObject({
    lines: [{ problems: [{ code: "login_taken" }] }, { problems: [{ code: "login_taken" }] }, {}],
  });
  expect(await listLetters(made[0]!.id)).toHaveLength(1);
});

test("an administrator imports into no other enterprise", async () => {
  const login = newLogin();
  const done = await importPeople(
    admin,
    await createEnterprise(),
    `login,email\n${login},a@shop.example`,
    newClient(),
  );
  expect(done).toMatchObject({ lines: [{ person: null, problems: [{ code: "unknown_enterprise" }] }] });
  expect(await usersLike(login)).toEqual([]);
});
