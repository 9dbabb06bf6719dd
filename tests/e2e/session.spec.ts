import { messagesOf } from "@/lib/i18n/messages";
import { Visitor } from "../support/e2e/visitor";
import { expect, signIn, test } from "../support/e2e/test";

test("a copy of the cookie is worth nothing after signing out", async ({ page, context, user, request }) => {
  await signIn(page, user);
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const live = await request.get("/orders", { headers: { cookie }, maxRedirects: 0 });
  expect(live.status()).toBe(200);
  await page
    .getByRole("button", { name: messagesOf("ru").common.signOut })
    .first()
    .click();
  await expect(page).toHaveURL(/\/login/);
  const dead = await request.get("/orders", { headers: { cookie }, maxRedirects: 0 });
  expect(dead.status()).toBe(307);
  // The library goes by the cookie alone, and would renew it.
  const told = await request.get("/api/auth/session", { headers: { cookie } });
  expect(await told.json()).toBeNull();
  expect(told.headers()["set-cookie"]).toBeUndefined();
});

test("signing out leaves nothing of the page behind in the browser", async ({ page, user }) => {
  await signIn(page, user);
  await page.evaluate(() => Object.assign(window, { leftBehind: true }));
  await page
    .getByRole("button", { name: messagesOf("ru").common.signOut })
    .first()
    .click();
  await expect(page).toHaveURL(/\/login/);
  expect(await page.evaluate(() => "leftBehind" in window)).toBe(false);
});

test("a cookie of somebody's making keeps nobody out", async ({ clientAddress, user }) => {
  const visitor = new Visitor(clientAddress);
  for (const junk of ["javascript:1", "%ZZ", "x".repeat(3_000)]) {
    visitor.cookies.set("cabinet-test.callback", junk);
    expect((await visitor.ask("/api/auth/csrf")).status).toBe(200);
  }
  visitor.cookies.set("cabinet-test.callback", "javascript:1");
  await visitor.signIn(user);
  expect((await visitor.ask("/orders")).status).toBe(200);
});

test("a disabled user is out at the next request", async ({ page, user, sql }) => {
  await signIn(page, user);
  await sql`update users set status = 'disabled' where id = ${user.id}`;
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/login/);
});

test("an idle session ends, and the sign-in leads back", async ({ page, user, sql }) => {
  await signIn(page, user);
  await sql`update sessions set last_seen_at = now() - interval '15 minutes 1 second' where user_id = ${user.id}`;
  await page.goto("/reports");
  await expect(page).toHaveURL(/\/login\?callbackUrl=%2Freports/);
  await signIn(page, user);
  await expect(page).toHaveURL("/reports");
});

test("a session ends at its absolute end, however lively", async ({ page, user, sql }) => {
  await signIn(page, user);
  await sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${user.id}`;
  await page.goto("/orders");
  await expect(page).toHaveURL(/\/login/);
});
