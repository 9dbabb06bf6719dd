/**
 * @typedef {object} Verdict
 * @property {"contract" | "safe"} marker the word whose remark lets the statement through
 * @property {string} what it does
 * @property {string} instead
 */

/** The release before cannot live with it, unless it has stopped using that. @returns {Verdict} */
export const broken = (/** @type {string} */ what, /** @type {string} */ instead) => ({
  marker: "contract",
  what,
  instead,
});

/** It may be harmless for a reason that only a person sees. @returns {Verdict} */
export const unsure = (/** @type {string} */ what, /** @type {string} */ instead) => ({
  marker: "safe",
  what,
  instead,
});

/** What is to stand above a statement. */
export const markers = {
  contract: {
    pattern: /^contract: .*\bsince \d+\.\d+\.\d+/,
    example: "-- contract: nothing reads it since 1.2.3",
  },
  safe: { pattern: /^safe: \S+ \S+/, example: "-- safe: why the release before lives with it" },
};
