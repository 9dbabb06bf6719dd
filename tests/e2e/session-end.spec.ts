import type { BrowserContext, Page } from "@playwright/test";
import type postgres from "postgres";
import { messagesOf } from "@/lib/i18n/messages";
import { createUser, type TestUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

const { session, settings, login } = messagesOf("ru");
const words = session.warning;

const warningOn = (page: Page) => page.getByRole("alertdialog", { name: words.title });

/** Lets the sessions of a user have been idle for so long, by the clock of the database, which alone decides. */
const idle = (sql: postgres.Sql, { id }: TestUser, forSeconds: number) =>
  sql`update sessions set last_seen_at = now() - make_interval(secs => ${forSeconds}) where user_id = ${id}`;

const secondsIdle = async (sql: postgres.Sql, { id }: TestUser) => {
  const [row] = await sql<[{ seconds: number }]>`
    select max(extract(epoch from now() - last_seen_at))::int as seconds from sessions where user_id = ${id}`;
  return row.seconds;
};

/** Moves the browser's clocks to where they ask the server, again should the page not have been awake yet. */
async function passTime(context: BrowserContext, minutes: number, shows: () => Promise<void>) {
  await expect(async () => {
    await context.clock.fastForward(minutes * 60_000);
    await shows();
  }).toPass();
}

test("two minutes before the idle end every tab asks, asking winds nothing, and staying in one is staying in all", async ({
  page,
  context,
  user,
  sql,
}) => {
  await context.clock.install();
  await signIn(page, user);
  const other = await context.newPage();
  await other.goto("/settings");
  await page.bringToFront();
  const link = page.getByRole("link", { name: messagesOf("ru").cabinet.reports }).first();
  await link.focus();
  await idle(sql, user, 13 * 60);
  await context.clock.fastForward("12:50");
  await expect(warningOn(page)).toHaveCount(0);

  await idle(sql, user, 13 * 60 + 10);
  await passTime(context, 14, async () => {
    await expect(warningOn(page)).toBeVisible({ timeout: 2_000 });
    await expect(warningOn(other)).toBeVisible({ timeout: 2_000 });
  });
  const stay = warningOn(page).getByRole("button", { name: words.stay });
  await expect(stay).toBeFocused();
  await expect(warningOn(page)).toHaveAccessibleDescription(words.idle);
  expect(await secondsIdle(sql, user)).toBeGreaterThan(13 * 60);

  await stay.click();
  await expect(warningOn(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  expect(await secondsIdle(sql, user)).toBeLessThan(60);
  await context.clock.fastForward(11_000);
  await expect(warningOn(other)).toHaveCount(0);
});

test("at the idle end every tab goes to the sign-in page, which says why and leads back", async ({
  page,
  context,
  user,
  sql,
}) => {
  await context.clock.install();
  await signIn(page, user);
  await page.goto("/orders?state=Approved");
  const other = await context.newPage();
  await other.goto("/settings");
  await idle(sql, user, 15 * 60);
  await passTime(context, 15, async () => {
    await expect(page).toHaveURL(/\/login\?/, { timeout: 2_000 });
    await expect(other).toHaveURL(/\/login\?/, { timeout: 2_000 });
  });
  await expect(page.getByText(login.notices.sessionTimeout)).toBeVisible();
  await signIn(page, user);
  await expect(page).toHaveURL(/\/orders\?state=Approved$/);
  await other.reload();
  await expect(other).toHaveURL(/\/settings$/);
});

test("a session that was ended elsewhere leaves the screen too", async ({ page, context, user, sql }) => {
  await context.clock.install();
  await signIn(page, user);
  await sql`update sessions set revoked_at = now() where user_id = ${user.id}`;
  await passTime(context, 14, () => expect(page).toHaveURL(/\/login\?/, { timeout: 2_000 }));
  await expect(page.getByText(login.notices.sessionEnded)).toBeVisible();
});

test("before the absolute end there is a word, and no staying", async ({ page, user, sql }) => {
  await signIn(page, user);
  await sql`update sessions set expires_at = now() + interval '100 seconds' where user_id = ${user.id}`;
  await page.reload();
  await expect(warningOn(page)).toBeVisible();
  await expect(warningOn(page).getByRole("button", { name: words.stay })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(warningOn(page)).toHaveCount(0);
  const [row] = await sql`
    select expires_at < now() + interval '100 seconds' as kept from sessions where user_id = ${user.id}`;
  expect(row).toEqual({ kept: true });
});

for (const [who, values, notices, letters] of [
  ["is written to", {}, [login.notices.notMeSent], ["password-recovery"]],
  ["who may not set a password is told whom to ask", { rights: [] }, [], []],
] as const) {
  test(`“not me” asks once, ends every session, and ${who}; without JavaScript`, async ({
    page: thief,
    noJsPage: page,
    mailbox,
    sql,
  }) => {
    const user = await createUser({ ...values });
    const line = page.getByText(session.lastSignIn.title);
    await signIn(thief, user);
    await expect(thief.getByText(session.lastSignIn.title)).toHaveCount(0);
    await signIn(page, user);
    await expect(line).toBeVisible();
    await page.getByRole("link", { name: session.lastSignIn.notMe }).click();
    await thief.reload();
    await expect(thief).toHaveURL(/\/orders/);

    const stolen = await page.context().cookies();
    await page.getByRole("button", { name: settings.notMe.submit }).click();
    await expect(page).toHaveURL(/\/login\?notice=not-me-/);
    for (const notice of [login.notices.allEnded, ...notices])
      await expect(page.getByText(notice)).toBeVisible();
    expect(await sql`select id from sessions where user_id = ${user.id} and revoked_at is null`).toEqual([]);
    await thief.reload();
    await expect(thief).toHaveURL(/\/login/);
    await page.context().addCookies(stolen);
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/login/);

    await expect
      .poll(async () => (await mailbox.lettersTo(user.email)).map(({ kind }) => kind))
      .toEqual(letters);
  });
}
