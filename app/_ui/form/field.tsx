import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";

type FrameProps = {
  name: string;
  /** Where one page has two fields of a name. */ id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
};

/** What a control needs to be tied to its frame's label, hint and error. */
export const controlProps = ({
  name,
  id = name,
  hint,
  error,
  describedBy,
}: Pick<FrameProps, "name" | "id" | "hint" | "error"> & { describedBy?: string }) => ({
  id,
  name,
  "aria-invalid": error ? true : undefined,
  "aria-describedby":
    classNames(Boolean(error) && `${id}-error`, Boolean(hint) && `${id}-hint`, describedBy) || undefined,
});

/** The label over a control, and under it what is wrong or what to know. */
export const FieldFrame = ({
  name,
  id = name,
  label,
  hint,
  error,
  className,
  children,
}: FrameProps & { children: ReactNode }) => (
  <div className={classNames("grid gap-1.5", className)}>
    <label htmlFor={id} className="text-sm font-medium">
      {label}
    </label>
    {children}
    {error && (
      <p id={`${id}-error`} className="text-sm font-medium text-danger">
        {error}
      </p>
    )}
    {hint && (
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {hint}
      </p>
    )}
  </div>
);

type Props = FrameProps & Omit<ComponentProps<"input">, keyof FrameProps>;

/** One line of text. `required` is said to assistive technology; the server's answer does the rest. */
export const Field = ({ name, id, label, hint, error, className, required, ...rest }: Props) => (
  <FieldFrame {...{ name, id, label, hint, error, className }}>
    <input
      className="control"
      aria-required={required}
      {...controlProps({ name, id, hint, error })}
      {...rest}
    />
  </FieldFrame>
);
