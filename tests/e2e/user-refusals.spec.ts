import { db } from "@/db/client";
import { grantRights, revokeRights } from "@/db/queries/organisation/users";
import { messagesOf } from "@/lib/i18n/messages";
import { createEnterprise, createUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

const { obstacles, notices, refusals, reset } = messagesOf("ru").admin.user;

for (const scripts of ["with", "without"] as const)
  test(`a link that has become impossible meanwhile says why, ${scripts} JavaScript`, async ({
    page: scripted,
    noJsPage,
    sql,
  }) => {
    const page = scripts === "with" ? scripted : noJsPage;
    const enterpriseId = await createEnterprise();
    const admin = await createUser({ enterpriseId, rights: ["users.manage"] });
    const colleague = await createUser({ enterpriseId });
    const refused = page.getByRole("alert").filter({ hasText: refusals.title });
    const become: [string, () => Promise<unknown>][] = [
      [obstacles.no_right, () => revokeRights(db(), colleague.id, ["password.change"])],
      [obstacles.no_email, () => sql`update users set email = null where id = ${colleague.id}`],
      [obstacles.disabled, () => sql`update users set status = 'disabled' where id = ${colleague.id}`],
    ];
    await signIn(page, admin);
    for (const [text, happens] of become) {
      await sql`update users set email = ${colleague.email}, status = 'active' where id = ${colleague.id}`;
      await grantRights(db(), colleague.id, ["password.change"]);
      await page.goto(`/admin/users/${colleague.id}`);
      await happens();
      await page.getByRole("button", { name: reset.submit, exact: true }).click();
      await expect(refused).toContainText(text);
    }
    await expect(page.getByText(notices.disabled, { exact: true })).toHaveCount(0);
  });
