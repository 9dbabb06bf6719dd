import { classNames } from "./class-names";

/** The brand's mark and name. The mark is a seal of engraved lines; it says nothing the name does not. */
export const Brand = ({ name, className }: { name: string; className?: string }) => (
  <span className={classNames("inline-flex items-center gap-2.5 font-semibold tracking-tight", className)}>
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className="shrink-0">
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
    <span className="text-lg">{name}</span>
  </span>
);
