import "server-only";
import { isAscii, isUtf8 } from "node:buffer";

/** The beginning of a letter of UTF-8, as Latin-1 reads its bytes. */
const cutLetter = /(?:[\xC2-\xDF]|[\xE0-\xEF][\x80-\xBF]?|[\xF0-\xF4][\x80-\xBF]{0,2})$/;

/** A single letter beyond ASCII, cut or not, tells nothing: it may be Windows-1251 as well. */
function isCutOff(bytes: Buffer): boolean {
  const cut = cutLetter.exec(bytes.subarray(-3).toString("latin1"));
  const whole = bytes.subarray(0, bytes.length - (cut?.[0].length ?? 0));
  return cut !== null && isUtf8(whole) && !isAscii(whole);
}

/**
 * The text of a file: UTF-8, or else the Windows-1251 that spreadsheets of this region still write. Null for UTF-8 that
 * ends in the middle of a letter: such a file has not come whole.
 */
export function decodeText(bytes: Buffer): string | null {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return isCutOff(bytes) ? null : new TextDecoder("windows-1251").decode(bytes);
}

/** What the first line of a table puts between its names: a semicolon, a tab or a comma. */
export const delimiterOf = (text: string): string =>
  [";", "\t"].find((mark) => text.split(/\r?\n/, 1)[0]?.includes(mark)) ?? ",";
