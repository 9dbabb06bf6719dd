import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";

type Props = Omit<ComponentProps<"input">, "type" | "name"> & {
  /** Without a name it says nothing to the server. */
  name?: string;
  "data-unfolds"?: boolean;
  label: ReactNode;
  hint?: ReactNode;
};

/** A yes or no, or one of several with the same name and different values. The whole row is the target. */
export const Checkbox = ({ name, label, hint, className, ...rest }: Props) => (
  <label className={classNames("flex min-h-9 cursor-pointer items-start gap-3 py-1.5", className)}>
    <input type="checkbox" name={name} className="mt-0.5 size-5 shrink-0 accent-accent" {...rest} />
    <span className="grid">
      <span>{label}</span>
      {hint && <span className="text-sm text-ink-soft">{hint}</span>}
    </span>
  </label>
);
