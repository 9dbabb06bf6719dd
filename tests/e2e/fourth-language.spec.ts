import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { rights } from "@/lib/access/rights";
import { locales } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import { usualMeans } from "@/app/(cabinet)/_orders/usual-means";
import { buildIn } from "@/scripts/lib/build.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { copyProduct } from "../support/copy-product";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";
import { isPseudo, pseudoOf } from "../support/pseudo-language";
import { fillPattern, listRoutes } from "../support/routes";

/** What is data wherever it stands: addresses, money, zones, programs, logins that other tests make meanwhile. */
const data = [
  /^[\w.+-]+@[\w.-]+$/,
  /^[-\d\s.,\u00a0\u202f]*[A-Z]{3}$/,
  /^[A-Z]{3}: [\d\s]+$/,
  /^[A-Z][\w+-]+(\/[\w+-]+)+$/,
  /^(https?:\/\/\S+|localhost:\d+)$/,
  /\bGMT[+-]\d+$/,
  /^user_[0-9a-f]{10}$/,
  /^(HeadlessChrome|Chrome|PostgreSQL|UTC|CSV|XLSX)\b/,
];

/** Names that are the same in every language: of languages, of payment means, of the brand. */
const names = [
  ...locales.map((locale) => languageOf(locale).name),
  ...usualMeans,
  process.env.BRAND_NAME ?? "Ассист",
];

/** Lists whose lines other tests write meanwhile. */
const ofEverybody = ["/admin/audit", "/admin/mail", "/admin/users"];

/**
 * What of the page in hand has words in it and came from no catalogue.
 * @param stored the names that the database holds
 */
async function strangers(page: Page, stored: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate((ofOthers) => {
    const found: string[] = [];
    const closed = `time, code, kbd, script, style, noscript, [translate=no], [lang]:not(html)${
      ofOthers.includes(location.pathname) ? ", tbody" : ""
    }`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (element.closest(closed)) continue;
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder", "alt"])
          found.push(node.getAttribute(name) ?? "");
      else found.push(node.textContent ?? "");
    }
    return found;
  }, ofEverybody);
  return texts
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !isPseudo(text))
    .filter((text) => !data.some((one) => one.test(text)))
    .filter((text) => !text.split(", ").every((part) => stored.has(part) || names.includes(part)))
    .map((text) => `${new URL(page.url()).pathname}: ${text}`);
}

test("a fourth language takes one file and one line, and no page has words from elsewhere", async ({
  browser,
  extraHTTPHeaders,
  sql,
}) => {
  test.setTimeout(300_000);
  const { folder, remove } = await copyProduct();
  try {
    const file = (name: string) => path.join(folder, name);
    const english = JSON.parse(readFileSync(file("messages/en.json"), "utf8")) as object;
    writeFileSync(file("messages/xx.json"), JSON.stringify(pseudoOf(english)));
    const list = readFileSync(file("lib/i18n/locales.ts"), "utf8");
    writeFileSync(file("lib/i18n/locales.ts"), list.replace('"en"]', '"en", "xx"]'));
    await buildIn(folder);
    const port = await findFreePort();
    const address = `http://localhost:${port}`;
    const server = await startServer({ command: "start", port, env: { APP_URL: address }, folder });

    const enterpriseId = await createEnterprise();
    const merchant = await createMerchant(enterpriseId);
    const user = await createUser({ enterpriseId, merchantIds: [merchant], rights: [...rights] });
    await sql`update users set locale = 'xx' where id = ${user.id}`;
    const order = await createOrder(merchant, { state: "Declined", orderNumber: "7" });
    await createOperation(order.id, { state: "Failed" });
    const ids: Record<string, string> = {
      enterprises: enterpriseId,
      merchants: String(merchant),
      users: user.id,
      orders: order.billNumber,
    };
    const context = await browser.newContext({ baseURL: address, extraHTTPHeaders, locale: "en" });
    await context.addCookies([{ name: "cabinet_locale", value: "xx", url: address }]);
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (pattern: string) => {
      const id = ids[pattern.split("/")[2] ?? ""] ?? "";
      await page.goto(fillPattern(pattern, { id, bill: id }));
      await expect(page.locator("html")).toHaveAttribute("lang", "xx");
      const rows = await sql`
        select login as name from users union select name from users union select name from enterprises
        union select name from merchants union select name from profiles`;
      const stored = new Set(rows.map(({ name }) => String(name)));
      found.push(...(await strangers(page, stored)));
    };
    for (const pattern of ["/login", "/recovery", "/reset", "/nowhere"]) await look(pattern);
    await signIn(page, user);
    for (const { file: name, pattern } of listRoutes()) if (name.endsWith("/page.tsx")) await look(pattern);
    await context.close();
    await server.stop();
    expect([...new Set(found)]).toEqual([]);
  } finally {
    remove();
  }
});
