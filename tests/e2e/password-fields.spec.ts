import { messagesOf } from "@/lib/i18n/messages";
import { linkOf } from "../support/e2e/mailbox";
import { expect, signIn, test } from "../support/e2e/test";
import { Visitor } from "../support/e2e/visitor";

/** Longer than any password may be: what is pasted is judged whole, not cut. */
const pasted = "Long2026".repeat(10);

test("every password is masked, known to password managers, can be pasted and shown", async ({
  page,
  context,
  clientAddress,
  mailbox,
  user,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new Visitor(clientAddress).submit("/recovery", "email", { login: user.login, email: user.email });
  const words = messagesOf("ru").forms;
  const look = async (path: string, wanted: string[]) => {
    await page.goto(path);
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const fields = page.locator('input[type="password"]');
    const kinds = await fields.evaluateAll((all) => all.map((field) => field.getAttribute("autocomplete")));
    expect(kinds).toEqual(wanted);
    const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute("name")));
    for (const name of names) {
      const field = page.locator(`input[name="${name}"]`);
      await field.press("Control+v");
      await expect(field).toHaveValue(pasted);
      const shown = page.locator(`[aria-controls="${await field.getAttribute("id")}"]`);
      await expect(shown).toHaveAccessibleName(words.revealPassword);
      await shown.click();
      await expect(field).toHaveAttribute("type", "text");
      await expect(shown).toHaveAccessibleName(words.hidePassword);
      await shown.click();
      await expect(field).toHaveAttribute("type", "password");
      await expect(field).toHaveValue(pasted);
    }
  };
  await look(linkOf(await mailbox.newestTo(user.email)), ["new-password", "new-password"]);
  await look("/login", ["current-password"]);
  await expect(page.locator("input[name=login]")).toHaveAttribute("autocomplete", "username");
  await page.goto("/recovery");
  await expect(page.locator("input[name=login]")).toHaveAttribute("autocomplete", "username");
  await expect(page.locator("input[name=email]")).toHaveAttribute("autocomplete", "email");
  await signIn(page, user);
  await look("/settings", ["current-password", "new-password", "new-password"]);
  await look("/settings/second-factor", ["current-password"]);
});

test("of two new passwords that differ the first has the focus, and both are told", async ({
  page,
  clientAddress,
  mailbox,
  user,
}) => {
  await new Visitor(clientAddress).submit("/recovery", "email", { login: user.login, email: user.email });
  const { mismatch } = messagesOf("ru").newPassword;
  const differ = async () => {
    const [first, again] = [
      page.locator("input[name=newPassword]"),
      page.locator("input[name=repeatPassword]"),
    ];
    await first.fill("Novyparol2026");
    await again.fill("Novyparol2027");
    await again.press("Enter");
    await expect(first).toBeFocused();
    for (const field of [first, again]) {
      await expect(field).toHaveValue("");
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(new RegExp(mismatch));
    }
    await expect(page.getByText(mismatch)).toHaveCount(1);
  };
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await differ();
  await signIn(page, user);
  await page.goto("/settings");
  await page.locator("input[name=currentPassword]").fill(user.password);
  await differ();
});

test("without scripts a password is masked all the same", async ({ clientAddress }) => {
  const { body } = await new Visitor(clientAddress).ask("/login");
  expect(/<input[^>]*name="password"[^>]*>/.exec(body)?.[0]).toContain('type="password"');
});
