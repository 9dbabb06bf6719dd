import { messagesOf } from "@/lib/i18n/messages";
import { limits } from "@/lib/throttle/limits";
import { createUser } from "../support/factories";
import { expect, test } from "../support/e2e/test";

const { forms, recovery, login: words } = messagesOf("ru");

test("a login typed in the Russian layout is offered in Latin letters, a password is only hinted at", async ({
  page,
}) => {
  await page.goto("/login");
  const [login, password] = [page.locator("input[name=login]"), page.locator("input[name=password]")];
  await login.pressSequentially("фттф_ьштыл");
  await expect(page.getByText(forms.cyrillic)).toBeVisible();
  await expect(login).toHaveAccessibleDescription(forms.cyrillic);
  await expect(login).toHaveValue("фттф_ьштыл");

  await page.getByRole("button", { name: forms.latin.replace("{text}", "anna_minsk") }).click();
  await expect(login).toHaveValue("anna_minsk");
  await expect(login).toBeFocused();
  await expect(page.getByText(forms.cyrillic)).toBeHidden();

  await password.pressSequentially("Ьштыл2026кг");
  await expect(page.getByText(forms.cyrillic)).toBeVisible();
  await expect(page.getByRole("button", { name: forms.latin.split("{")[0] })).toHaveCount(0);
  await expect(page.getByText("Ьштыл2026кг")).toHaveCount(0);
});

test("hints of the keyboard go with what they tell of", async ({ page, user }) => {
  await page.goto("/login");
  const password = page.locator("input[name=password]");
  await page.locator("input[name=login]").fill(user.login);
  await password.pressSequentially("Ьштыл2026кг");
  await password.evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "A", modifierCapsLock: true, bubbles: true })),
  );
  await expect(page.getByText(forms.capsLock)).toBeVisible();
  await password.blur();
  await expect(page.getByText(forms.capsLock)).toBeHidden();
  await expect(page.getByText(forms.cyrillic)).toBeVisible();
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByText(words.rejected)).toBeVisible();
  await expect(password).toHaveValue("");
  await expect(page.getByText(forms.cyrillic)).toBeHidden();
});

test("another language and another theme leave what is typed, and the refusal, where they are", async ({
  page,
  user,
}) => {
  const english = messagesOf("en").login;
  await page.goto("/login");
  const [login, password] = [page.locator("input[name=login]"), page.locator("input[name=password]")];
  await login.fill(user.login);
  await password.fill("Wrong2026parol");
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByText(words.rejected)).toBeVisible();
  await password.fill("half a passw");
  await page.locator("[name=locale][value=en]").click();
  await expect(page.getByText(english.rejected)).toBeVisible();
  await page.locator("[name=theme][value=dark]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(login).toHaveValue(user.login);
  await expect(password).toHaveValue("half a passw");
});

test("a letter can be asked for again after the wait, without typing, and the address is nowhere to read", async ({
  page,
  mailbox,
  sql,
}) => {
  const user = await createUser();
  await page.clock.install();
  await page.goto("/recovery");
  await page.locator("input[name=login]").fill(user.login);
  await page.locator("input[name=email]").fill(user.email);
  await page.getByRole("button", { name: recovery.submit }).click();
  const answer = page.getByRole("status").filter({ hasText: recovery.sent });
  await expect(answer).toBeFocused();
  const { seconds } = limits["letter-minute"];
  const again = page.getByRole("button", { name: recovery.again });
  await expect(again).toBeDisabled();
  const [before, after] = recovery.againIn.split("{seconds}");
  await expect(again).toHaveAccessibleName(new RegExp(`^${before}\\d+${after}$`));
  await page.clock.runFor(seconds * 1000);
  await expect(again).toHaveAccessibleName(recovery.again);
  await sql`delete from rate_limits where key like 'letter-%'`;
  await again.click();
  await mailbox.newestTo(user.email, 2);
  await expect(answer).toBeFocused();
  await expect(again).toBeDisabled();
  await expect(page).toHaveURL("/recovery");
  await expect(page.getByText(user.email)).toHaveCount(0);
});
