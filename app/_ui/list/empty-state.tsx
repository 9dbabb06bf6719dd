import type { Route } from "next";
import type { ReactNode } from "react";
import { Inbox } from "lucide";
import { LinkButton } from "../text/link-button";
import { Roundel } from "../text/roundel";

type Props = { title: ReactNode; children?: ReactNode; action?: { href: Route; text: string } };

/** Where a list would be, when there is nothing in it: why, and what to do next. */
export const EmptyState = ({ title, children, action }: Props) => (
  <div className="grid justify-items-center gap-2 rounded-card border border-dashed border-line-strong px-6 py-14 text-center">
    <Roundel icon={Inbox} />
    <p className="mt-2 text-heading">{title}</p>
    {children && <div className="max-w-prose text-ink-soft">{children}</div>}
    {action && (
      <div className="mt-4">
        <LinkButton href={action.href} look="secondary">
          {action.text}
        </LinkButton>
      </div>
    )}
  </div>
);
