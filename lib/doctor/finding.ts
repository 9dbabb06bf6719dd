/** What one check has found. */
export interface Finding {
  status: "ok" | "warning" | "failed" | "skipped";
  /** What was looked at. */
  name: string;
  /** What there is; for a failure and a warning also what to do; for one that was left out, why. No secrets. */
  words: string;
}

/** A finding without the name of its check. */
export type Verdict = Omit<Finding, "name">;

/** Nothing is wrong. */
export const ok = (words: string): Verdict => ({ status: "ok", words });
/** Something should be seen to, and the cabinet runs without it: `words` say what to do. */
export const warning = (words: string): Verdict => ({ status: "warning", words });
/** Something has to be put right: `words` say what to do. */
export const failed = (words: string): Verdict => ({ status: "failed", words });
/** Nothing could be looked at: `words` say why. */
export const skipped = (words: string): Verdict => ({ status: "skipped", words });

/** One line, its status in a column of its own. */
export const tellFinding = ({ status, name, words }: Finding): string =>
  `${status.padEnd(7)} ${name}: ${words}`;
