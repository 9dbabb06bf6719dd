"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

/** Something said once: gone when it is closed, and on the next page. */
export function Dismissible({ label, children }: { label: string; children: ReactNode }) {
  const path = usePathname();
  const [first] = useState(path);
  const [isGone, setIsGone] = useState(false);
  if (path !== first && !isGone) setIsGone(true);
  if (isGone) return null;
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <div className="min-w-0 flex-1">{children}</div>
      <Button look="quiet" small className="noscript:hidden" onClick={() => setIsGone(true)}>
        {label}
      </Button>
    </div>
  );
}
