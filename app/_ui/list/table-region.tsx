"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ComponentProps, type MouseEvent, useTransition } from "react";

/** What the browser does by itself is left to it: another tab, another window, a download. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** What a table scrolls in. It leads to where the links of its rows do without loading a page anew. */
export function TableRegion({ children, ...rest }: ComponentProps<"div">) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const link = (event.target as Element).closest("a[data-followed]");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    startTransition(() => router.push(link.getAttribute("href") as Route));
  };
  return (
    <div role="region" tabIndex={0} onClick={follow} {...rest}>
      {children}
      {isPending && <span data-navigating="" hidden />}
    </div>
  );
}
