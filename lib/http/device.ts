import Bowser from "bowser";

/** What a browser calls itself, as far as it can be told: "Chrome", "Windows". */
export interface Device {
  browser: string | null;
  system: string | null;
}

const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

/**
 * Reads the names of browser and system out of a user agent. A name anyone can claim: shown, never judged.
 * Only names of a list come through, since the parser hands on others as they were sent, and what is
 * shown stands in letters too.
 */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: among(browsers, browser.name), system: among(systems, os.name) };
}

const among = (names: ReadonlySet<string>, name: string | undefined): string | null =>
  name !== undefined && names.has(name) ? name : null;
