import type { ReactNode } from "react";

type Props = { name: string; caption?: ReactNode };

/** The brand's mark and name, with a word under them if there is one. The mark says nothing the name does not. */
export const Brand = ({ name, caption }: Props) => (
  <span className="inline-flex items-center gap-3">
    <svg viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 22.5 16 8.500l7 14M11.8 17.300c2.6-2 5.8-2 8.4 0"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
    </svg>
    <span className="grid justify-items-start gap-0.5">
      <span className="text-lg/5 font-semibold tracking-tight">{name}</span>
      {caption}
    </span>
  </span>
);
