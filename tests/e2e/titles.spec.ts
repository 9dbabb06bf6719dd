import { messagesOf } from "@/lib/i18n/messages";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createUser } from "../support/factories";

const { admin, errors } = messagesOf("ru");

test("the title says that a page is closed, or not there, and of whom it is", async ({ page, user }) => {
  const title = (start: string) => expect(page).toHaveTitle(new RegExp(` · ${start} · `));
  await page.goto("/nowhere");
  await title(errors.notFound.title);
  await signIn(page, user);
  await page.goto("/orders/1");
  await title(errors.notFound.title);
  for (const path of ["/admin/users", `/admin/users/${user.id}`, "/operations", "/admin/system"]) {
    await page.goto(path);
    await title(errors.forbidden.title);
  }
  const enterpriseId = await createEnterprise();
  const boss = await createUser({ enterpriseId, rights: ["users.manage"] });
  const colleague = await createUser({ enterpriseId });
  await page.context().clearCookies();
  await signIn(page, boss);
  const told = (text: string) => text.replace("{login}", colleague.login);
  for (const [path, start] of [
    ["", colleague.login],
    ["/edit", told(admin.userForm.editTitle)],
    ["/rights", told(admin.userForm.rightsTitle)],
  ] as const) {
    await page.goto(`/admin/users/${colleague.id}${path}`);
    await title(start);
  }
  await page.goto(`/admin/users/${user.id}`);
  await title(errors.notFound.title);
});
