import type { IconNode } from "lucide";
import type { ReactNode } from "react";
import { Roundel } from "./roundel";

type Props = {
  icon: IconNode;
  code?: string;
  title: ReactNode;
  /** Another level, where it is not the page itself. */
  heading?: "h1" | "h3";
  children: ReactNode;
  action?: ReactNode;
};

/** A page that has only something to say: a closed door, a wrong address, a fault. */
export const MessagePage = ({ icon, code, title, heading: Heading = "h1", children, action }: Props) => (
  <div className="mx-auto grid max-w-xl gap-4 px-5 py-16 sm:py-24">
    <Roundel icon={icon} />
    {code && <p className="mt-2 text-sm font-semibold tracking-widest text-ink-soft tabular-nums">{code}</p>}
    <Heading className="text-title">{title}</Heading>
    <div className="grid gap-2 text-lg text-ink-soft">{children}</div>
    {action && <div className="mt-3">{action}</div>}
  </div>
);
