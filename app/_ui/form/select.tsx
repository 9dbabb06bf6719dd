import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, controlProps } from "./field";
import { FoldMark } from "./fold-mark";

type Props = Omit<ComponentProps<"select">, "name"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly { value: string; label: string }[];
};

/** One choice of a short list. */
export const Select = ({ name, id, label, hint, error, className, options, required, ...rest }: Props) => (
  <FieldFrame {...{ name, id, label, hint, error, className }}>
    <div className="relative">
      <select
        className="control appearance-none pe-11"
        aria-required={required}
        {...controlProps({ name, id, hint, error })}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FoldMark />
    </div>
  </FieldFrame>
);
