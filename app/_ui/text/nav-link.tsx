"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AppLink } from "./app-link";

/** A link of a menu that knows when its section is the one in hand. */
export function NavLink({ href, children }: { href: Route; children: ReactNode }) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);
  return (
    <AppLink
      href={href}
      aria-current={current ? "page" : undefined}
      className="relative flex min-h-control items-center rounded-lg px-3 text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent"
    >
      {children}
    </AppLink>
  );
}
