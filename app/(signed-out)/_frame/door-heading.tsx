import type { ReactNode } from "react";

/** The heading of a page at the door, and what the page is for. */
export const DoorHeading = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <header className="mb-7 grid gap-2.5">
    <h1 className="text-title text-balance">{title}</h1>
    {children && <p className="text-pretty text-ink-soft">{children}</p>}
  </header>
);
