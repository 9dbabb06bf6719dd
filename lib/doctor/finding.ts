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

export const ok = (words: string): Verdict => ({ status: "ok", words });
export const warning = (words: string): Verdict => ({ status: "warning", words });
export const failed = (words: string): Verdict => ({ status: "failed", words });
export const skipped = (words: string): Verdict => ({ status: "skipped", words });

/** One line, its status in a column of its own. */
export const tellFinding = ({ status, name, words }: Finding): string =>
  `${status.padEnd(7)} ${name}: ${words}`;
