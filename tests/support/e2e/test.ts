import { test as base, type Page } from "@playwright/test";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { createUser, type TestUser } from "../factories";
import { clientAddressHeader, newClientAddress } from "./client-address";
import { Mailbox } from "./mailbox";

export { expect } from "@playwright/test";

interface Fixtures {
  /** The client's address as the server sees it: another one for every test. */
  clientAddress: string;
  /** A user of this test alone: Russian, with the usual password and rights. Others: `createUser`. */
  user: TestUser;
  /** The letters this server has sent. */
  mailbox: Mailbox;
  /** A page of a browser with JavaScript switched off. */
  noJsPage: Page;
}

interface WorkerFixtures {
  /** The database itself: for moving clocks and for what no page shows. */
  sql: postgres.Sql;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.APP_URL),
  clientAddress: async ({}, use, { workerIndex }) => use(newClientAddress(workerIndex)),
  extraHTTPHeaders: async ({ clientAddress }, use) => use({ [clientAddressHeader]: clientAddress }),
  user: async ({}, use) => use(await createUser()),
  mailbox: async ({ request }, use) => use(new Mailbox(request)),
  noJsPage: async (
    { browser, contextOptions, baseURL, extraHTTPHeaders, viewport, userAgent, locale },
    use,
  ) => {
    const context = await browser.newContext({
      ...contextOptions,
      baseURL,
      extraHTTPHeaders,
      viewport,
      userAgent,
      locale,
      javaScriptEnabled: false,
    });
    await use(await context.newPage());
    await context.close();
  },
  sql: [
    async ({}, use) => {
      const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined });
      await use(sql);
      await sql.end();
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});

/** Signs in through the page's form, with or without JavaScript. */
export async function signIn(page: Page, user: Pick<TestUser, "login" | "password">): Promise<void> {
  if (new URL(page.url(), "http://nowhere").pathname !== "/login") await page.goto("/login");
  await page.locator('input[name="login"]').fill(user.login);
  await page.locator('input[name="password"]').fill(user.password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== "/login");
}
