import type { ComponentProps } from "react";
import { classNames } from "../class-names";

type Props = ComponentProps<"button"> & { isCurrent: boolean };

/** One of a few choices that hold at once; the form round it sends its name and value. */
export const SwitchButton = ({ isCurrent, className, ...rest }: Props) => (
  <button
    aria-current={isCurrent || undefined}
    className={classNames(
      "min-h-9 cursor-pointer rounded-lg px-2 text-sm hover:bg-sunken",
      className,
      isCurrent
        ? "font-semibold text-ink underline decoration-2 underline-offset-6"
        : "text-ink-soft hover:text-ink",
    )}
    {...rest}
  />
);
