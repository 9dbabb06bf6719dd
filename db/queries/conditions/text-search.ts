import "server-only";

/** The signs of a pattern as letters like any other. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** A pattern for `ilike` that finds `text` anywhere, its own `%`, `_` and `\` being letters like any other. */
export const containing = (text: string): string => `%${literally(text)}%`;

/** A pattern for `ilike` that finds `text` at the beginning. */
export const startingWith = (text: string): string => `${literally(text)}%`;
