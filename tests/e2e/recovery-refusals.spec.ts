import { createUser } from "../support/factories";
import { askForLink, refusal } from "../support/e2e/recovery";
import { expect, test } from "../support/e2e/test";

test("every refusal reads the same and sends nothing", async ({ page, mailbox, user }) => {
  const refused = [
    { login: "nobody_at_all", email: user.email },
    { login: user.login, email: "someone@else.test" },
    { ...(await createUser({ rights: [] })) },
    { ...(await createUser({ status: "disabled" })) },
    { login: (await createUser({ email: null })).login, email: "any@example.test" },
  ];
  for (const { login, email } of refused) {
    await askForLink(page, { login, email });
    await expect(page.getByText(refusal("ru"))).toBeVisible();
    expect(await mailbox.lettersTo(email)).toEqual([]);
  }
});

test("the sixth request from one address is limited, right or wrong", async ({ page, user, mailbox }) => {
  for (let asked = 0; asked < 5; asked += 1) {
    await askForLink(page, { login: `nobody_${asked}`, email: "a@b.test" });
    await expect(page.getByText(refusal("ru"))).toBeVisible();
  }
  await askForLink(page, user);
  await expect(page.getByText("Слишком много запросов. Повторите через 15 минут.")).toBeVisible();
  expect(await mailbox.lettersTo(user.email)).toEqual([]);
});

test("asked again within a minute, the answer is the usual one and the letter one", async ({
  page,
  user,
  mailbox,
}) => {
  for (let asked = 0; asked < 3; asked += 1) {
    await askForLink(page, user);
    await expect(page.getByText("На ваш email отправлена ссылка для восстановления пароля.")).toBeVisible();
  }
  await mailbox.newestTo(user.email, 1);
});
