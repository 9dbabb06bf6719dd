import { ChevronDown } from "lucide";
import { classNames } from "../class-names";
import { Icon } from "../icon";

/** At the end of a control that opens a list. A click goes through it. */
export const FoldMark = ({ className }: { className?: string }) => (
  <Icon
    shape={ChevronDown}
    className={classNames(
      "pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft",
      className,
    )}
  />
);
