import { readFile } from "node:fs/promises";
import { messagesOf } from "@/lib/i18n/messages";
import { createEnterprise, createUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

const { admin, audit } = messagesOf("ru");

test("the list that is shown is downloaded as a file, once, in the reader's language", async ({
  page,
  sql,
}) => {
  const viewer = await createUser({ enterpriseId: await createEnterprise(), rights: ["audit.view"] });
  await signIn(page, viewer);
  await page.goto("/admin/audit?event=sign_in.succeeded&page=nonsense");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: admin.audit.download }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^events-\d{4}-\d\d-\d\d\.csv$/);
  const [titles, row, ...rest] = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(titles).toContain(`\uFEFF${audit.columns.utc};`);
  expect(row).toMatch(
    new RegExp(
      String.raw`^\d{4}-\d\d-\d\dT[\d:.]+Z;[\d :-]+;sign_in\.succeeded;${audit.events.sign_in.succeeded};${viewer.login};`,
    ),
  );
  expect(rest).toEqual([""]);
  const exports =
    await sql`select details from audit_events where event = 'audit.exported' and actor_id = ${viewer.id}`;
  expect(exports).toEqual([{ details: { event: "sign_in.succeeded", count: 1 } }]);
});

test("a file's door is closed as a page's is", async ({ page, user }) => {
  const address = "/admin/audit/export?event=sign_in.failed";
  await page.goto(address);
  await expect(page).toHaveURL(/\/login\?callbackUrl=%2Fadmin%2Faudit%3Fevent%3Dsign_in\.failed$/);
  await signIn(page, user);
  const response = await page.goto(address);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
