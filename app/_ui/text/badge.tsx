import type { ReactNode } from "react";
import { classNames } from "../class-names";

export type BadgeTone = "neutral" | "accent" | "success" | "warn" | "danger" | "test";

const tones: Record<BadgeTone, string> = {
  neutral: "border-line bg-sunken text-ink-soft",
  accent: "border-transparent bg-accent-soft text-accent",
  success: "border-success-line bg-success-soft text-success",
  warn: "border-warn-line bg-warn-soft text-warn",
  danger: "border-danger-line bg-danger-soft text-danger",
  test: "border-transparent bg-test text-on-test",
};

/** One word about the thing beside it. */
export const Badge = ({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) => (
  <span
    className={classNames(
      "inline-flex items-center rounded-full border px-2.5 py-0.5 text-xs font-medium whitespace-nowrap cards:text-end cards:whitespace-normal",
      tones[tone],
    )}
  >
    {children}
  </span>
);
