/* eslint-disable max-lines -- one journey that plants secrets, and every place where they are looked for */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { messagesOf } from "@/lib/i18n/messages";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { listBuiltActions } from "../support/e2e/built-actions";
import { callForm } from "../support/e2e/call-form";
import { type DatabaseCable, layCable } from "../support/e2e/database-cable";
import { enrolVisitor } from "../support/e2e/enrol-visitor";
import { linkOf, Mailbox } from "../support/e2e/mailbox";
import { readStoredText } from "../support/e2e/stored-text";
import { expect, signIn, test } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";

/*
 * A whole journey with secrets that can be recognised, on a server whose every word is kept, with faults on the way.
 * Afterwards they are looked for wherever something is written down.
 */

const planted = {
  first: "Pervyj7Kolodec",
  wrong: "Oshibka7Kolodec",
  asLogin: "Parol7VPoleLogina",
  short: "Korotk7",
  second: "Vtoroj7Kolodec",
  third: "Tretij7Kolodec",
  away: "Vdali7Kolodec",
  long: `Dlinnyj7Kolodec${"x".repeat(300)}`,
};

/** The ways a secret may have been written. */
const spellings = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
  Buffer.from(secret).toString("hex"),
];

/** The names of the secrets that a text holds. */
const findSecrets = (text: string, secrets: Map<string, string>) =>
  [...secrets]
    .filter(([, secret]) => spellings(secret).some((one) => text.includes(one)))
    .map(([name]) => name);

/** What of the cookies opens something: each long part of a value that is no preference and no address. */
const secretPartsOf = (cookies: { name: string; value: string }[]) =>
  cookies
    .filter(({ name }) => name !== "cabinet_locale" && !name.endsWith(".callback"))
    .flatMap(({ name, value }) =>
      decodeURIComponent(value)
        .split(/[.|]/)
        .map((part) => [name, part] as const),
    )
    .filter(([, part]) => part.length > 20);

const submit = (page: Page, field: string) =>
  page.locator(`form:has(input[name=${field}]) button[type=submit]`).click();

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
  await submit(page, Object.keys(fields)[0]!);
}

/** Fails at the door, recovers, resets, signs in and changes the password; returns the link's token. */
async function journey(
  page: Page,
  mailbox: Mailbox,
  user: { login: string; email: string },
): Promise<string> {
  const { login: words, settings } = messagesOf("ru");
  await page.goto("/login");
  for (const sent of [
    { password: planted.wrong, login: user.login },
    { password: planted.first, login: planted.asLogin },
  ]) {
    await fill(page, sent);
    await expect(page.getByText(words.rejected)).toBeVisible();
    await page.goto("/login");
  }
  await page.goto("/recovery");
  await fill(page, { email: user.email, login: user.login });
  const link = linkOf(await mailbox.newestTo(user.email));
  await page.goto(link);
  await fill(page, { newPassword: planted.short, repeatPassword: planted.second });
  await expect(page.locator("input[name=newPassword]")).toHaveValue("");
  await fill(page, { newPassword: planted.second, repeatPassword: planted.second });
  await page.waitForURL(/\/login\?notice=/);
  await signIn(page, { login: user.login, password: planted.second });
  await page.goto("/settings");
  await fill(page, {
    newPassword: planted.third,
    repeatPassword: planted.third,
    currentPassword: planted.second,
  });
  await expect(
    page.getByRole("paragraph").filter({ hasText: settings.notices.passwordChanged }),
  ).toBeVisible();
  return link.split("/").at(-1)!;
}

/** Whatever makes the server complain, with secrets in it; the answers that tell of it. */
async function provoke(visitor: Visitor, cable: DatabaseCable, token: string): Promise<Answer[]> {
  const headers = { origin: visitor.origin };
  const login = listBuiltActions().find(({ name }) => name === "loginAction")!;
  const post = (more: Record<string, string>, body: string) =>
    visitor.ask("/login", { method: "POST", headers: { ...headers, ...more }, body });
  const damaged = "multipart/form-data; boundary=x";
  const answers = [
    await post({ "next-action": login.id }, `["$K1${planted.third}`),
    await post({ "next-action": "0".repeat(42) }, JSON.stringify([planted.third])),
    await post({ "content-type": damaged }, `--x\r\n${planted.third}`),
    await post({}, planted.third.repeat(10_000)),
    await callForm(visitor, login, { login: "nobody_here", password: planted.long }),
    await visitor.post("/api/auth/callback/credentials", { password: planted.third, csrfToken: token }),
    await visitor.ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: `{"password":${planted.third}}`,
    }),
    await visitor.ask("/orders", { headers: { cookie: `cabinet-test.session=${planted.third}.${token}` } }),
  ];
  // The page of an address that is not there repeats the address to whoever asked: the log alone is looked at.
  await visitor.ask(`/nowhere/${token}?password=${planted.third}`);
  await cable.cut();
  answers.push(
    await visitor.ask(`/reset/${token}`),
    await visitor.ask("/orders"),
    await callForm(visitor, login, { login: "nobody_here", password: planted.away }),
    await visitor.post("/api/auth/callback/credentials", { login: "nobody_here", password: planted.away }),
  );
  await cable.mend();
  return answers;
}

test("after a whole journey with faults no secret stands in a log, a table or a page of a fault", async ({
  browser,
  clientAddress,
  sql,
}) => {
  test.setTimeout(60_000);
  const [cable, port] = [await layCable(process.env.DATABASE_URL!), await findFreePort()];
  const APP_URL = `http://localhost:${port}`;
  const log = test.info().outputPath("server.log");
  const server = await startServer({
    command: "start",
    port,
    env: { DATABASE_URL: cable.url, APP_URL },
    log,
  });
  const context = await browser.newContext({ baseURL: APP_URL, locale: "ru", extraHTTPHeaders: {} });
  try {
    const user = await createUser({ password: planted.first });
    const secrets = new Map<string, string>(Object.entries(planted));
    const keep = (cookies: { name: string; value: string }[]) => {
      for (const [name, part] of secretPartsOf(cookies)) secrets.set(`${name} ${secrets.size}`, part);
    };
    const page = await context.newPage();
    page.on("response", () => void context.cookies().then(keep));
    const token = await journey(page, new Mailbox(context.request), user);
    secrets.set("the link's token", token);
    keep(await context.cookies());

    const visitor = new Visitor(clientAddress, APP_URL);
    for (const { name, value } of await context.cookies()) visitor.cookies.set(name, value);
    await enrolVisitor(visitor, planted.third);
    const faults = await provoke(visitor, cable, token);
    keep([...visitor.cookies].map(([name, value]) => ({ name, value })));

    expect(faults.map(({ status }) => status)).toEqual([
      ...[400, 409, 400, 413, 200, 302, 400, 307],
      ...[503, 503, 503, 302],
    ]);
    for (const { asked, body } of faults) expect(findSecrets(body, secrets), asked).toEqual([]);
    for (const [table, rows] of await readStoredText(sql))
      expect(findSecrets(rows, secrets), table).toEqual([]);
    const told = await readFile(log, "utf8");
    expect(told).toContain("request.malformed");
    expect(told).toContain("request.database_away");
    expect(findSecrets(told, secrets)).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
    await cable.cut().catch(() => undefined);
  }
});
