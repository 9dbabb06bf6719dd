import type { ReactNode } from "react";
import { Check, CircleAlert, Info } from "lucide";
import { classNames } from "../class-names";
import { Icon } from "../icon";

export type NoticeTone = "success" | "info" | "warn" | "danger";

const tones: Record<NoticeTone, string> = {
  success: "border-success-line bg-success-soft text-success",
  info: "border-line bg-accent-soft text-accent",
  warn: "border-warn-line bg-warn-soft text-warn",
  danger: "border-danger-line bg-danger-soft text-danger",
};
const icons = { success: Check, info: Info, warn: CircleAlert, danger: CircleAlert };

type Props = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
  role?: "status" | "alert";
  tabIndex?: number;
};

/** A word on what has happened or what to know. It is read out when it appears. */
export function Notice({ tone = "info", title, children, className, role = "status", tabIndex }: Props) {
  return (
    <div
      role={role}
      tabIndex={tabIndex}
      className={classNames("flex gap-3 rounded-control border px-4 py-3", tones[tone], className)}
    >
      <Icon shape={icons[tone]} className="mt-0.5" />
      <div className="grid min-w-0 gap-0.5 wrap-break-word">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={classNames("text-ink", Boolean(title) && "text-sm")}>{children}</div>}
      </div>
    </div>
  );
}
