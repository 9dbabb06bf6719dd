import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of ours has. */
const most = 120;

/** The thing in focus, where nothing shows that it is; an outline does, as all of ours have. */
const unseenFocus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: inFocus, body } = document;
    if (!inFocus || inFocus === body) return "";
    const { outlineStyle, outlineWidth } = getComputedStyle(inFocus);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0 ? "" : inFocus.outerHTML.slice(0, 200);
  });

/** Goes on with Tab until `target` has the focus, as somebody without a mouse would; each stop has to be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < most; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    expect(await unseenFocus(page)).toBe("");
  }
  throw new Error(`Tab does not lead to ${target.toString()}.`);
}

/** Goes to a field and types into it. */
export async function tabAndType(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes to a link or a button and presses it. */
export async function tabAndPress(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
