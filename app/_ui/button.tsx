import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink shadow-control hover:bg-sunken",
  quiet: "border-transparent text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "border-danger-line bg-surface text-danger shadow-control hover:bg-danger-soft",
};

/** The classes of a button, for links that look like one. `small` is 36 px high, else 44 px. */
export const buttonClass = (look: ButtonLook = "primary", small = false) =>
  classNames(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded-control border text-center font-medium transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress",
    small ? "min-h-9 px-3 py-1 text-sm" : "min-h-control px-5 py-2",
    looks[look],
  );

type Props = ComponentProps<"button"> & { look?: ButtonLook; small?: boolean };

/** A button that submits nothing by itself; {@link SubmitButton} does. */
export const Button = ({ look, small, className, type = "button", ...rest }: Props) => (
  <button type={type} className={classNames(buttonClass(look, small), className)} {...rest} />
);
