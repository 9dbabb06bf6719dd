import type { ReactNode } from "react";
import { classNames } from "../class-names";

type Props = { facts: readonly { label: ReactNode; value: ReactNode }[]; className?: string };

/** What is known of one thing: each fact with its name, in as many columns as there is room for. */
export const Facts = ({ facts, className }: Props) => (
  <dl className={classNames("grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3", className)}>
    {facts.map(({ label, value }, index) => (
      <div key={index} className="grid min-w-0 content-start gap-0.5">
        <dt className="text-sm text-ink-soft">{label}</dt>
        <dd className="wrap-break-word">{value}</dd>
      </div>
    ))}
  </dl>
);
