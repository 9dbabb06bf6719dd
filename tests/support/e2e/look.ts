import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["cat.color"];
/** What another language could break: names, texts for pictures, labels, the language said. */
const words = ["cat.name-role-value", "cat.text-alternatives", "cat.forms", "cat.language"];

/**
 * What does not hold while a list, a menu or a dialog is open: it is no landmark, and the page under it is hidden from
 * who hears it. That the focus never gets into what is hidden is shown by keys instead.
 */
const ofPagesAlone = ["region", "page-has-heading-one", "aria-hidden-focus"];

async function violations(page: Page, tags: string[], except: string[] = []): Promise<string[]> {
  // The other mode opens a page for every report, for the sake of frames; these pages have none.
  const { passes, violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .withTags(tags)
    .disableRules(except)
    .analyze();
  expect(passes.length, `${page.url()} was looked at`).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}`);
}

/** Has the page in hand wear a theme; colours take a frame to change. */
async function wear(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

/** What axe finds on the page in hand, in both themes: a theme changes colours alone. `isOver`: something is open over it. */
export async function lookAround(page: Page, { isOver = false } = {}): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await wear(page, theme);
    const seen = await violations(page, theme === "light" ? everything : colours, isOver ? ofPagesAlone : []);
    found.push(...seen.map((one) => `${new URL(page.url()).pathname}, ${theme}: ${one}`));
  }
  return found;
}

/** Watches a page for what no page of ours does: asking another host, and moving what is on it. Call it once. */
export async function watchPage(page: Page, own: string): Promise<() => Promise<string[]>> {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(own).origin) asked.push(`asks ${origin}`);
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    const found = [...asked.splice(0), ...shifts.map((shift) => `moves by ${shift}`)];
    return found.map((one) => `${new URL(page.url()).pathname}: ${one}`);
  };
}

/** What axe finds in the words of the page in hand. */
export async function readOver(page: Page): Promise<string[]> {
  const language = await page.locator("html").getAttribute("lang");
  const seen = await violations(page, words);
  return seen.map((one) => `${new URL(page.url()).pathname}, ${language}: ${one}`);
}
