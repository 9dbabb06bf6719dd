import { expect, signIn, test } from "../support/e2e/test";

const dayMs = 24 * 60 * 60 * 1_000;

test("a browser is known for 400 days by a cookie of its own, which outlives the session", async ({
  page,
  context,
  user,
  mailbox,
}) => {
  const device = async () => (await context.cookies()).find(({ name }) => name.endsWith(".device"));
  await page.goto("/login");
  expect(await device()).toBeUndefined();
  await signIn(page, user);
  const cookie = await device();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(Math.round((cookie!.expires * 1_000 - Date.now()) / dayMs)).toBe(400);

  await context.clearCookies({ name: /session$/ });
  await signIn(page, user);
  expect((await device())?.value).toBe(cookie!.value);
  expect(await mailbox.everythingTo(user.email)).toEqual([]);
});

test("a browser not seen before brings a letter, by whichever door it came", async ({
  page,
  browser,
  user,
  baseURL,
  mailbox,
  sql,
}) => {
  await signIn(page, user);
  const other = await browser.newPage();
  await signIn(other, user);
  await other.close();
  const [first] = await sent(1);
  expect(first).toMatchObject({ kind: "new-device" });
  expect(first!.text).toContain("Chrome");

  // The library's own door, as a program uses it.
  const program = await browser.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL! } });
  const { csrfToken } = (await (await program.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await program.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, login: user.login, password: user.password },
  });
  await sent(2);
  await program.close();

  /** Waits for letters that have left by themselves: opening the mailbox would send them. */
  async function sent(count: number) {
    await expect
      .poll(async () => {
        const rows = await sql`select id from outbox_emails where user_id = ${user.id} and status = 'sent'`;
        return rows.length;
      })
      .toBe(count);
    return mailbox.everythingTo(user.email);
  }
});
