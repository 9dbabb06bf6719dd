import { messagesOf } from "@/lib/i18n/messages";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { layCable } from "../support/e2e/database-cable";
import { expect, signIn, test } from "../support/e2e/test";

test("while the database is away every door says so, and opens again by itself", async ({
  browser,
  user,
}) => {
  const cable = await layCable(process.env.DATABASE_URL!);
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const server = await startServer({
    command: "start",
    port,
    env: { DATABASE_URL: cable.url, APP_URL: address },
  });
  const context = await browser.newContext({ baseURL: address, locale: "en" });
  const page = await context.newPage();
  try {
    await signIn(page, user);
    // One that hangs is away too, and nobody who watches waits for it.
    cable.hold();
    expect((await context.request.get("/api/health")).status()).toBe(503);
    cable.release();
    await expect.poll(async () => (await context.request.get("/api/health")).status()).toBe(200);
    await cable.cut();
    expect((await page.goto("/orders"))?.status()).toBe(503);
    // The user's own language, remembered from the sign-in: the browser's is another.
    await expect(page.getByText(messagesOf("ru").errors.plain.unavailable.text)).toBeVisible();
    expect((await context.request.get("/api/health")).status()).toBe(503);
    await cable.mend();
    await expect.poll(async () => (await context.request.get("/api/health")).status()).toBe(200);
    expect((await page.goto("/orders"))?.status()).toBe(200);

    const visitor = await browser.newContext({ baseURL: address, locale: "en", javaScriptEnabled: false });
    const door = await visitor.newPage();
    await door.goto("/login");
    await cable.cut();
    await door.locator("input[name=login]").fill(user.login);
    await door.locator("input[name=password]").fill(user.password);
    const [answer] = await Promise.all([
      door.waitForResponse((response) => response.request().method() === "POST"),
      door.locator("form:has(input[name=password]) button[type=submit]").click(),
    ]);
    expect(answer.status()).toBe(503);
    await expect(door.getByText(messagesOf("en").errors.plain.unavailable.text)).toBeVisible();
    await cable.mend();
    await expect.poll(async () => (await context.request.get("/api/health")).status()).toBe(200);
    await door.goto("/login");
    await signIn(door, user);
    await expect(door).toHaveURL("/orders");
    await visitor.close();
  } finally {
    await context.close();
    await server.stop();
    await cable.cut().catch(() => undefined);
  }
});
