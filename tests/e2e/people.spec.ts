import type { Right } from "@/lib/access/rights";
import { messagesOf } from "@/lib/i18n/messages";
import { editUser } from "@/lib/users/edit-user";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { createEnterprise, createMerchant, createUser, type TestUser } from "../support/factories";
import { linkOf } from "../support/e2e/mailbox";
import { expect, signIn, test as base } from "../support/e2e/test";
import { signedIn } from "../support/orders";

const { admin: words, cabinet, forms, rights } = messagesOf("ru");
const { userForm: texts } = words;
const newPassword = "Pryvitanne2026";
const administers: Right[] = ["password.change", "users.manage", "audit.view"];
const client = { ip: "192.0.2.7", userAgent: null };
const userOf = (admin: TestUser) => signedIn(admin, { rights: administers });

const test = base.extend<{ admin: TestUser }>({
  admin: async ({}, use) =>
    use(
      await createUser({
        enterpriseId: await createEnterprise(),
        rights: administers,
      }),
    ),
});

test("an invited user gets the letter in the language chosen, sets a password and signs in, without JavaScript", async ({
  noJsPage: page,
  admin,
  mailbox,
}) => {
  const merchant = await createMerchant(admin.enterpriseId!, { name: "Кнігарня" });
  const login = `Zapros_${merchant}`;
  const email = `${login}@example.test`;
  await signIn(page, admin);
  await page.goto("/admin/users");
  await page.getByRole("link", { name: words.users.create }).click();
  await page.getByLabel(texts.login, { exact: true }).fill("корот");
  await page.getByLabel(texts.email, { exact: true }).fill(email);
  await page.locator("select[name=locale]").selectOption("be");
  await page.getByLabel("Кнігарня").check();
  await page.getByLabel(rights.audit.view.name).check();
  await page.getByRole("button", { name: texts.invite }).click();
  await expect(page.getByText(texts.loginMalformed)).toBeVisible();
  // What was typed is still there.
  await expect(page.getByLabel(texts.email, { exact: true })).toHaveValue(email);
  await expect(page.locator("select[name=locale]")).toHaveValue("be");
  await expect(page.getByLabel("Кнігарня")).toBeChecked();
  await page.getByLabel(texts.login, { exact: true }).fill(login);
  await page.getByRole("button", { name: texts.invite }).click();
  await expect(page.getByText(words.user.notices.invited)).toBeVisible();
  await expect(page.getByText(String(merchant), { exact: true })).toBeVisible();

  const letter = await mailbox.newestTo(email);
  expect(letter.html).toContain('lang="be"');
  await page.context().clearCookies();
  await page.goto(linkOf(letter));
  await page.locator("input[name=newPassword]").fill(newPassword);
  await page.locator("input[name=repeatPassword]").fill(newPassword);
  await page.locator("form:has(input[name=newPassword]) button[type=submit]").click();
  await page.goto("/login");
  await signIn(page, { login, password: newPassword });
  await expect(page.locator("html")).toHaveAttribute("lang", "be");
});

test("rights are seen before they are saved", async ({ page, admin }) => {
  const user = await createUser({ enterpriseId: admin.enterpriseId });
  await signIn(page, admin);
  await page.goto(`/admin/users/${user.id}/rights`);
  await page.getByLabel(rights.audit.view.name).check();
  await page.getByLabel(texts.mayChange).uncheck();
  await page.getByRole("button", { name: texts.preview }).click();
  const preview = page.getByRole("region", { name: texts.previewTitle });
  await expect(preview).toBeFocused();
  await expect(preview.getByText(cabinet.admin)).toBeVisible();
  await expect(preview.getByText(texts.appears)).toHaveCount(2);
  await expect(preview.getByText(`${rights.password.change.name}.`)).toBeVisible();
  expect((await findManagedUser(userOf(admin), user.id))?.rights).toEqual(["password.change"]);
  await preview.getByRole("button", { name: forms.save }).click();
  await expect(page.getByText(words.user.notices.saved)).toBeVisible();
  await expect(page.getByText(rights.audit.view.about)).toBeVisible();
  await expect(page.getByText(rights.password.change.about)).toHaveCount(0);
});

test("whoever edits an older version sees what another has changed, and overwrites only knowingly, without JavaScript", async ({
  noJsPage: page,
  admin,
}) => {
  const { id } = await createUser({ enterpriseId: admin.enterpriseId, name: "Анна" });
  const stored = async () => (await findManagedUser(userOf(admin), id))!;
  const another = await createUser({ enterpriseId: admin.enterpriseId, rights: administers });
  const change = async (name: string) =>
    editUser(userOf(another), { id, version: (await stored()).version, name }, client);
  await signIn(page, admin);
  await page.goto(`/admin/users/${id}/edit`);
  await change("Ганна");
  await page.getByLabel(texts.name, { exact: true }).fill("Аня");
  await page.getByRole("button", { name: forms.save }).click();
  const conflict = page.getByRole("alert").filter({ hasText: texts.conflict.title });
  await expect(conflict).toContainText("Анна → Ганна");
  await expect(conflict).toContainText(another.login);
  await expect(conflict).toContainText(`${texts.conflict.yours}: Аня`);
  await expect(page.getByLabel(texts.name, { exact: true })).toHaveValue("Аня");
  // What is changed once more after that is in the way again.
  await change("Анюта");
  await page.getByRole("button", { name: texts.conflict.overwrite }).click();
  await expect(conflict).toContainText("Ганна → Анюта");
  expect((await stored()).name).toBe("Анюта");
  await page.getByRole("button", { name: texts.conflict.overwrite }).click();
  await expect(page.getByText(words.user.notices.saved)).toBeVisible();
  expect((await stored()).name).toBe("Аня");
});
