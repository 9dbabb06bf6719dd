/** No control characters (Cc): nothing that people type has any, no row has any, and PostgreSQL refuses NUL. */
export const withoutControls = /^\P{Cc}*$/u;

/** Nor those of format (Cf), unseen as well: some turn a line round, so that a name reads as another. */
export const withoutControlsAndFormats = /^[^\p{Cc}\p{Cf}]*$/u;
