import { messagesOf } from "@/lib/i18n/messages";
import { linkOf } from "../support/e2e/mailbox";
import { createUser } from "../support/factories";
import { askForLink, setPassword } from "../support/e2e/recovery";
import { expect, signIn, test } from "../support/e2e/test";

test("refused passwords name their rule and leave the link alive", async ({ page, user, mailbox }) => {
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  const refusedPassword = async (newPassword: string, repeatPassword: string, words: string) => {
    await setPassword(page, newPassword, repeatPassword);
    // The answer empties the fields: until then the words of the last refusal are still there.
    await expect(page.locator("input[name=newPassword]")).toHaveValue("");
    await expect(page.getByText(words)).toBeVisible();
  };
  const { rejected, mismatch } = messagesOf("ru").newPassword;
  for (const refused of [
    "Short12",
    "A".repeat(20) + "1",
    "onlyletters",
    "1234567890",
    "Пароль2026",
    "with space1",
  ]) {
    await refusedPassword(refused, refused, rejected);
  }
  await refusedPassword("Novyj2026parol", "Another2026", mismatch);
  await refusedPassword(user.password, user.password, rejected);
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
});

test("the third-last password is refused and the fourth-last accepted", async ({ page, mailbox }) => {
  const user = await createUser({ formerPasswords: ["Fourth2026old", "Third2026old", "Second2026old"] });
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await setPassword(page, "Third2026old");
  await expect(page.getByText(messagesOf("ru").newPassword.rejected)).toBeVisible();
  await setPassword(page, "Fourth2026old");
  await expect(page).toHaveURL(/\/login\?notice=password-changed/);
});

test("a used link opens nothing, in this browser or another", async ({ page, browser, user, mailbox }) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  await page.goto(link);
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
  const { closed } = messagesOf("ru").reset;
  await page.goto(link);
  await expect(page.getByRole("heading", { name: closed.used.title })).toBeVisible();
  const other = await browser.newPage({ locale: "ru" });
  await other.goto(link);
  await expect(other.getByRole("heading", { name: closed.used.title })).toBeVisible();
  await other.close();
});

test("an expired link says so and leads to a new one", async ({ page, user, mailbox, sql }) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  await page.goto(link);
  await sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${user.id}`;
  await setPassword(page, "Novyj2026parol");
  await expect(page.getByText(messagesOf("ru").reset.closed.expired.title)).toBeVisible();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: messagesOf("ru").reset.closed.expired.title }),
  ).toBeVisible();
  await page.getByRole("link", { name: messagesOf("ru").reset.again }).click();
  await expect(page).toHaveURL("/recovery");
});

test("a newer link ends the older", async ({ page, user, mailbox, sql }) => {
  await askForLink(page, user);
  const older = linkOf(await mailbox.newestTo(user.email));
  await sql`delete from rate_limits where key like 'letter-%'`;
  await askForLink(page, user);
  const newer = linkOf(await mailbox.newestTo(user.email, 2));
  await page.goto(older);
  await expect(
    page.getByRole("heading", { name: messagesOf("ru").reset.closed.replaced.title }),
  ).toBeVisible();
  await page.goto(newer);
  await expect(page.locator("input[name=newPassword]")).toBeVisible();
});

test("a reset ends the sessions of other browsers", async ({
  page,
  browser,
  user,
  mailbox,
  clientAddress,
}) => {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-test-client-ip": clientAddress } });
  const other = await context.newPage();
  await signIn(other, user);
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
  await other.goto("/settings");
  await expect(other).toHaveURL(/\/login/);
  await context.close();
});

test("the link's answer consumes nothing, tells no referrer and leaves a clean address", async ({
  request,
  user,
  page,
  mailbox,
  sql,
}) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  for (let opened = 0; opened < 3; opened += 1) {
    const response = await request.get(link, { maxRedirects: 0 });
    expect(response.status()).toBe(303);
    expect(response.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      location: `${process.env.APP_URL}/reset`,
    });
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
  const [row] = await sql`select used_at from password_reset_tokens where user_id = ${user.id}`;
  expect(row?.used_at).toBeNull();
});
