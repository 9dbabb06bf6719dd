/** Names of time zones to choose from: the runtime's list of IANA's, and UTC, which it leaves out. */
export const timeZones: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]),
].sort();

/** The same, and before them a stored one that is not listed: an older name is still the name of a zone. */
export const timeZonesWith = (stored: string | null | undefined): readonly string[] =>
  stored && !timeZones.includes(stored) ? [stored, ...timeZones] : timeZones;

/** Whether a text names a time zone, older names of listed ones included; offsets are no names. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: text }));
  } catch {
    return false;
  }
}
