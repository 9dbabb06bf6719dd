import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { messagesOf } from "@/lib/i18n/messages";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createUser } from "../support/factories";

const { bulk, users: words } = messagesOf("ru").admin;

for (const scripts of ["with", "without"] as const)
  test(`users ticked in the list get another language, shown before it is done, ${scripts} JavaScript`, async ({
    page: scripted,
    noJsPage,
    sql,
  }) => {
    const page = scripts === "with" ? scripted : noJsPage;
    const enterpriseId = await createEnterprise();
    const [one, other, third] = await Promise.all([1, 2, 3].map(() => createUser({ enterpriseId })));
    await signIn(page, await createUser({ enterpriseId, rights: ["users.manage"] }));
    await page.goto("/admin/users");
    for (const user of [one!, other!])
      await page
        .getByRole("checkbox", { name: words.columns.tickOne.replace("{login}", user.login) })
        .check();
    await page
      .getByLabel(bulk.ticked)
      .selectOption({ label: bulk.deeds.locale.replace("{language}", "Беларуская") });
    await page.getByRole("button", { name: bulk.show }).click();
    await expect(page.getByText(bulk.will.locale.replace("{language}", "Беларуская"))).toHaveCount(2);
    const locales = () =>
      sql`select login, locale from users where id in ${sql([one!.id, other!.id, third!.id])} and locale = 'be'`;
    expect(await locales()).toHaveLength(0);
    await page.getByRole("button", { name: "Сменить язык 2 пользователей" }).click();
    await expect(page.getByText("Изменены 2 пользователя")).toBeVisible();
    expect((await locales()).map(({ login }) => login as string).sort()).toEqual(
      [one!.login, other!.login].sort(),
    );
  });

test("nobody ticked is said, and a damaged address shows nobody", async ({ page }) => {
  const enterpriseId = await createEnterprise();
  await signIn(page, await createUser({ enterpriseId, rights: ["users.manage"] }));
  for (const search of ["", "?deed=disable", "?deed=explode&user=1", "?deed=disable&user=x"]) {
    const answer = await page.goto(`/admin/users/bulk${search}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText(bulk.empty)).toBeVisible();
  }
});

test("the list is taken along as a file, as it is filtered", async ({ page }) => {
  const enterpriseId = await createEnterprise();
  await createUser({ enterpriseId, name: "=Формула", locale: "be" });
  await signIn(page, await createUser({ enterpriseId, rights: ["users.manage"] }));
  await page.goto("/admin/users?locale=be");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words.download }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  const lines = text.trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(`${words.columns.login};${words.columns.name};`);
  expect(lines[1]).toContain(";'=Формула;");
});

test("people are invited out of a file, without JavaScript: shown first, the bad line refused", async ({
  noJsPage: page,
  mailbox,
}) => {
  const words = messagesOf("ru").admin.import;
  const enterpriseId = await createEnterprise();
  await signIn(page, await createUser({ enterpriseId, rights: ["password.change", "users.manage"] }));
  await page.goto("/admin/users/import");
  await page.getByRole("button", { name: words.check }).click();
  await expect(page.getByText(words.refusals.no_file)).toBeVisible();
  const login = `file_${randomBytes(5).toString("hex")}`;
  const send = async (buffer: Buffer) => {
    await page.getByLabel(words.file).setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: words.check }).click();
  };
  await send(Buffer.from(`login;name\r\n${login};Анна`).subarray(0, -1));
  await expect(page.getByText(words.refusals.cut_off)).toBeVisible();
  await send(Buffer.from(`login;email;language\r\n${login};${login}@shop.example;be\r\nx;y;z\r\n`));
  await expect(page.getByText(words.willInvite)).toHaveCount(1);
  await page.getByRole("button", { name: words.invite.replace("{count}", "1") }).click();
  await expect(page.getByText(words.done.replace("{count}", "1"))).toBeVisible();
  const letter = await mailbox.newestTo(`${login}@shop.example`);
  expect(letter.html).toContain('lang="be"');
});
