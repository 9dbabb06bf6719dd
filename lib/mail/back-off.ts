/** Seconds until a letter is tried again after its first, second… attempt; after the last it has failed. */
const delays = [10, 60, 5 * 60, 20 * 60, 60 * 60];

/**
 * What a provider may ask us to wait at most, in seconds: with our own waits before, within the 24 hours for which it
 * remembers a letter whose answer was lost.
 */
const longestWait = 20 * 60 * 60;

/** How often a letter is tried. */
export const maxAttempts = delays.length + 1;

/**
 * Seconds to wait after an attempt (from 1) that failed; null when there is no other. Up to a fifth
 * is added at random, so that letters that failed together do not come back together.
 * @param asked what the provider asked for, in seconds: never tried sooner
 */
export function backOff(attempt: number, asked = 0, random: () => number = Math.random): number | null {
  const delay = delays[attempt - 1];
  if (delay === undefined) return null;
  return Math.max(delay * (1 + random() / 5), Math.min(asked, longestWait));
}
