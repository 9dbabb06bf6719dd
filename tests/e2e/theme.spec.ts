import { messagesOf } from "@/lib/i18n/messages";
import { expect, signIn, test } from "../support/e2e/test";

const words = messagesOf("ru").common.theme;

test("a chosen theme holds at the door and in the cabinet, without scripts too, until the system's is chosen", async ({
  noJsPage,
  context,
  baseURL,
  user,
}) => {
  const scheme = () => noJsPage.locator("html").evaluate((html) => getComputedStyle(html).colorScheme);
  const choose = (name: string) => noJsPage.getByRole("button", { name, exact: true }).click();
  await noJsPage.goto("/login");
  expect(await scheme()).toBe("light dark");
  await choose(words.dark);
  await expect(noJsPage.getByRole("button", { name: words.dark })).toHaveAttribute("aria-current", "true");
  expect(await scheme()).toBe("dark");
  await expect(noJsPage.locator('meta[name="theme-color"]')).toHaveCount(1);
  await signIn(noJsPage, user);
  expect(await scheme()).toBe("dark");
  await choose(words.light);
  expect(await scheme()).toBe("light");
  await choose(words.system);
  expect(await scheme()).toBe("light dark");

  await context.addCookies([{ name: "cabinet_theme", value: "neon", url: baseURL }]);
  const page = await context.newPage();
  await page.goto("/login");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
});
