"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { X } from "lucide";
import { Button } from "../button";
import { Icon } from "../icon";

/** Something said once: gone when it is closed, and on the next page. Leaves its upper corner to the cross. */
export function Dismissible({ label, children }: { label: string; children: ReactNode }) {
  const path = usePathname();
  const [first] = useState(path);
  const [isGone, setIsGone] = useState(false);
  if (path !== first && !isGone) setIsGone(true);
  if (isGone) return null;
  return (
    <div className="relative mb-6 print:hidden">
      {children}
      <Button
        look="quiet"
        small
        aria-label={label}
        className="absolute end-1.5 top-1.5 noscript:hidden"
        onClick={() => setIsGone(true)}
      >
        <Icon shape={X} />
      </Button>
    </div>
  );
}
