import type { ReactNode } from "react";
import { classNames } from "../class-names";

type Props = {
  title?: ReactNode;
  about?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A sheet of its own on the canvas, with a heading of the second level if it has a title. */
export const Card = ({ title, about, actions, className, children }: Props) => (
  <section className={classNames("rounded-card bg-surface p-5 shadow-card sm:p-6", className)}>
    {(title || actions) && (
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid gap-1">
          {title && <h2 className="text-heading">{title}</h2>}
          {about && <p className="max-w-prose text-ink-soft">{about}</p>}
        </div>
        {actions}
      </header>
    )}
    {children}
  </section>
);
