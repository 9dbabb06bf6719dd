import { FoldIcon } from "./icons";

/** At the end of a control that opens a list. A click goes through it. */
export const FoldMark = () => (
  <FoldIcon className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft" />
);
