/** Between the values of one field that are handed back: ids and numbers, which hold no space. */
const separator = " ";

/** The values of a field with several, as one text of a form's state; a thousand at the most. */
export const joinSeveral = (values: readonly string[]): string => values.slice(0, 1_000).join(separator);

/** The values in it again; apart from what reads forms, so that browsers get no more than this. */
export const splitSeveral = (text: string): string[] => text.split(separator).filter(Boolean);
