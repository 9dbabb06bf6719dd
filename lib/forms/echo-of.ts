/** The longest text handed back to a field: nobody types more, and an answer stays small. */
const longestEcho = 256;

/** What a field shows again of a text that was sent for it. */
export const echoOf = (text: string): string => text.slice(0, longestEcho);
