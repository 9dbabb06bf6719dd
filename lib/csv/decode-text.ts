import "server-only";

/** Whether these bytes, perhaps cut off in the middle of a letter, are UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** UTF-8, or else the Windows-1251 that spreadsheets of this region still write. */
export const decoderFor = (beginning: Uint8Array): TextDecoder =>
  new TextDecoder(isUtf8(beginning) ? "utf-8" : "windows-1251");

/** What the first line of a table puts between its names: a semicolon, a tab or a comma. */
export const delimiterOf = (text: string): string =>
  [";", "\t"].find((mark) => text.split(/\r?\n/, 1)[0]?.includes(mark)) ?? ",";
