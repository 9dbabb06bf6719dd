import { expect } from "@playwright/test";

/**
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {{ name: string, signedIn?: true, show: (page: Page) => Promise<unknown> }} Screen
 */

const at = (/** @type {string} */ path) => (/** @type {Page} */ page) => page.goto(path);

const askForLink = async (/** @type {Page} */ page) => {
  await page.goto("/recovery");
  await page.fill("[name=login]", "anna_minsk");
  await page.fill("[name=email]", "anna.sokolova@example.com");
  await page.click("main button[type=submit]");
  await page.locator("main [role=status] p").first().waitFor();
};

const newestLink = async (/** @type {Page} */ page) => {
  const answer = await page.request.get("/dev/mailbox.json?to=anna.sokolova@example.com");
  const { letters } = await answer.json();
  return /https?:\/\/\S+\/reset\/\S+/.exec(letters[0]?.text)?.[0];
};

/** The page of the newest letter, which is asked for where there is none yet: the cabinet sends only so many. */
export const openLink = async (/** @type {Page} */ page) => {
  if (!(await newestLink(page))) await askForLink(page);
  await expect.poll(() => newestLink(page)).toBeTruthy();
  await page.goto((await newestLink(page)) ?? "");
  await page.fill("[name=newPassword]", "Minsk2027");
};

const openOrder = async (/** @type {Page} */ page) => {
  await page.goto("/orders?state=Delayed");
  await page.locator("tbody a").first().click();
  await page.waitForURL("**/orders/*");
};

const openUser = async (/** @type {Page} */ page) => {
  await page.goto("/admin/users?find=vera");
  await page.locator("tbody a").first().click();
  await page.waitForURL("**/admin/users/*");
};

const listKeys = async (/** @type {Page} */ page) => {
  await page.goto("/orders");
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("dialog").waitFor();
};

/**
 * The main screens, in the order in which somebody meets them.
 * @type {readonly Screen[]}
 */
export const screens = [
  { name: "login", show: at("/login") },
  { name: "recovery", show: at("/recovery") },
  { name: "recovery-sent", show: askForLink },
  { name: "reset", show: openLink },
  { name: "orders", signedIn: true, show: at("/orders") },
  { name: "order", signedIn: true, show: openOrder },
  { name: "operations", signedIn: true, show: at("/operations") },
  { name: "reports", signedIn: true, show: at("/reports") },
  { name: "settings", signedIn: true, show: at("/settings") },
  { name: "shortcuts", signedIn: true, show: listKeys },
  { name: "users", signedIn: true, show: at("/admin/users") },
  { name: "user", signedIn: true, show: openUser },
  { name: "letters", signedIn: true, show: at("/admin/mail") },
  { name: "system", signedIn: true, show: at("/admin/system") },
  { name: "components", show: at("/dev/ui") },
];
