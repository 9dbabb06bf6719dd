import Bowser from "bowser";

/** What a browser calls itself, as far as it can be told: "Chrome", "Windows". */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** Reads the names of browser and system out of a user agent. A name anyone can claim: shown, never judged. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
