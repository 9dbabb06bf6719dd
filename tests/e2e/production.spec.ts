import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startEmbeddedDatabase } from "@/db/embedded-database";
import { messagesOf } from "@/lib/i18n/messages";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { startMailProvider } from "../support/mail-provider";
import { createServerDatabase } from "../support/server-database";
import { expect, test } from "../support/e2e/test";

/*
 * A live deployment from nothing: an empty database, the commands of the contract, the production
 * server, and letters through the Resend SDK to a local server that records them.
 */

const run = promisify(execFile);
const emptyDatabase = () =>
  process.env.TEST_DATABASE_URL
    ? createServerDatabase(process.env.TEST_DATABASE_URL)
    : startEmbeddedDatabase();

const linkIn = (text: string) => /https?:\/\/\S+\/reset\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? "";

test("the first administrator of an empty live cabinet is invited, signs in and recovers", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [database, provider, port] = [await emptyDatabase(), await startMailProvider(), await findFreePort()];
  const env = {
    DATABASE_URL: database.url,
    APP_URL: `http://localhost:${port}`,
    CABINET_MODE: "live",
    AUTH_SECRET: "a-secret-of-the-live-cabinet-of-this-test",
    CRON_SECRET: "a-cron-secret-of-this-test",
    MAIL_TRANSPORT: "resend",
    RESEND_API_KEY: "re_test_key",
    RESEND_BASE_URL: provider.url,
    MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
    CLIENT_IP_HEADER: "",
  };
  const npm = (...args: string[]) =>
    run("npm", ["run", "--silent", ...args], { env: { ...process.env, ...env } });
  await npm("db:migrate");
  await npm("db:migrate");
  const created = await npm(
    ...["user", "--", "create", "--login", "first_admin", "--email", "admin@shop.test", "--locale", "be"],
    ...["--enterprise", "ТАА «Крама»", "--rights", "users.manage,audit.view"],
  );
  expect(JSON.parse(created.stdout)).toMatchObject({ login: "first_admin", invited: true });

  const server = await startServer({ command: "start", port, env });
  try {
    const cron = await fetch(`${env.APP_URL}/api/cron/outbox`, {
      headers: { authorization: `Bearer ${env.CRON_SECRET}` },
    });
    expect(cron.status).toBe(200);
    const [invitation] = provider.received;
    expect(invitation).toMatchObject({
      path: "POST /emails",
      authorization: "Bearer re_test_key",
      body: { from: env.MAIL_FROM, to: "admin@shop.test" },
    });
    expect(invitation?.body.subject).not.toContain("ТЭСТ");

    const page = await browser.newPage({ locale: "en" });
    await page.goto(linkIn(invitation!.body.text));
    await page.locator("input[name=newPassword]").fill("Password1");
    await page.locator("input[name=repeatPassword]").fill("Password1");
    await page.locator("form:has(input[name=newPassword]) button[type=submit]").click();
    await expect(page.getByText(messagesOf("en").passwordRules.common).first()).toBeVisible();
    await expect(page.locator("input[name=newPassword]")).toHaveValue("");
    await page.locator("input[name=newPassword]").fill("Kvetka7Zaranka");
    await page.locator("input[name=repeatPassword]").fill("Kvetka7Zaranka");
    await page.locator("form:has(input[name=newPassword]) button[type=submit]").click();
    await expect(page).toHaveURL(/\/login\?notice=password-changed/);
    await page.locator("input[name=login]").fill("FIRST_admin ");
    await page.locator("input[name=password]").fill("Kvetka7Zaranka");
    await page.locator("form:has(input[name=password]) button[type=submit]").click();
    await expect(page).toHaveURL(/\/orders/);
    await expect(page.locator("html")).toHaveAttribute("lang", "be");
    expect((await page.goto(`${env.APP_URL}/admin/users`))?.status()).toBe(200);
    for (const path of ["/dev/mailbox", "/dev/ui"])
      expect((await page.goto(`${env.APP_URL}${path}`))?.status()).toBe(404);
    await page.close();

    const other = await browser.newPage({ locale: "en" });
    await other.goto(`${env.APP_URL}/recovery`);
    await other.locator("input[name=login]").fill("first_admin");
    await other.locator("input[name=email]").fill("Admin@Shop.test");
    await other.locator("form:has(input[name=email]) button[type=submit]").click();
    await expect(other.getByRole("link", { name: "Back to sign-in" })).toBeVisible();
    await expect.poll(() => provider.received.length).toBe(3);
    const recovery = provider.received.at(-1)!;
    expect(recovery.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(linkIn(recovery.body.text)).toContain(`${env.APP_URL}/reset/`);
    await other.close();

    const asTest = { ...env, CABINET_MODE: "test" };
    await expect(
      startServer({ command: "start", port: await findFreePort(), env: asTest }),
    ).rejects.toThrow();
    const command = ["run", "--silent", "user", "--", "set", "--login", "first_admin", "--disable"];
    await expect(run("npm", command, { env: { ...process.env, ...asTest } })).rejects.toThrow(
      "The database is the live cabinet's",
    );
  } finally {
    await server.stop();
    await provider.stop();
    await database.stop();
  }
});
