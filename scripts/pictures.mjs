import path from "node:path";
import { chromium, devices } from "@playwright/test";
import { ensureBrowser, findBrowser } from "./lib/browser.mjs";
import { runCommand } from "./lib/command.mjs";
import { withDemoCabinet } from "./lib/demo-cabinet.mjs";
import { root } from "./lib/root.mjs";
import { screens } from "./pictures/screens.mjs";

/*
 * Makes the pictures of docs/design.md from the running product: every main screen light, dark and on a phone, with
 * demo data, in English.
 */

const folder = path.join(root, "docs/images");

/** @type {readonly { look: string, context: import("@playwright/test").BrowserContextOptions }[]} */
const looks = [
  { look: "light", context: { viewport: { width: 1280, height: 800 }, colorScheme: "light" } },
  { look: "dark", context: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" } },
  { look: "phone", context: { ...devices["Pixel 7"], deviceScaleFactor: 1, colorScheme: "light" } },
];

/** Who sees every section. */
const login = "gateway_staff";

await runCommand(async () => {
  await ensureBrowser();
  await withDemoCabinet(async ({ address, accounts }) => {
    const password = accounts.find((account) => account.login === login)?.password ?? "";
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    for (const { look, context: options } of looks) {
      const context = await browser.newContext({
        ...options,
        baseURL: address,
        locale: "en",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      let isSignedIn = false;
      for (const { name, signedIn, show } of screens) {
        if (signedIn && !isSignedIn) {
          await page.goto("/login");
          await page.fill("[name=login]", login);
          await page.fill("[name=password]", password);
          await page.click("main button[type=submit]");
          await page.waitForURL("**/orders");
          await page.click("button[name=locale][value=en]");
          await page.locator("html[lang=en]").waitFor();
          isSignedIn = true;
        }
        await show(page);
        await page.screenshot({ path: path.join(folder, `${name}-${look}.png`), animations: "disabled" });
      }
      await context.close();
      console.log(`${look}: ${screens.length} pictures`);
    }
    await browser.close();
  });
});
