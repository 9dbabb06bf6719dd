import type { Right } from "./rights";

/** The name of a right's checkbox in a form; apart from what reads it, so that browsers get no more than this. */
export const rightFieldName = (right: Right) => `right:${right}` as const;
