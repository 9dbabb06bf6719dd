/** A pattern for `ilike` that finds `text` anywhere, its own `%`, `_` and `\` being letters like any other. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
