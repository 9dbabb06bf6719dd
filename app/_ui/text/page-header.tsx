import type { ReactNode } from "react";

type Props = { title: ReactNode; about?: ReactNode; actions?: ReactNode };

/** The heading of a cabinet page, with what can be done on it at the side. */
export const PageHeader = ({ title, about, actions }: Props) => (
  <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div className="grid gap-1.5">
      <h1 className="text-title">{title}</h1>
      {about && <p className="max-w-prose text-ink-soft">{about}</p>}
    </div>
    {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
  </header>
);
