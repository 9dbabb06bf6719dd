import { ChevronDown } from "lucide";
import { Icon } from "./icon";

/** At the end of a control that opens a list. A click goes through it. */
export const FoldMark = () => (
  <Icon
    shape={ChevronDown}
    className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft"
  />
);
