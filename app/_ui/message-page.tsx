import type { ReactNode } from "react";

type Props = { code?: string; title: ReactNode; children: ReactNode; action?: ReactNode };

/** A page that has only something to say: a closed door, a wrong address, a fault. */
export const MessagePage = ({ code, title, children, action }: Props) => (
  <div className="mx-auto grid max-w-xl gap-4 px-5 py-16 sm:py-24">
    {code && <p className="text-sm font-semibold tracking-widest text-ink-soft tabular-nums">{code}</p>}
    <h1 className="text-title">{title}</h1>
    <div className="grid gap-2 text-lg text-ink-soft">{children}</div>
    {action && <div className="mt-3">{action}</div>}
  </div>
);
