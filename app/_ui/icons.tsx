import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = { className?: string };

const icon = (shape: ReactNode, spin?: "spin") =>
  function Icon({ className }: Props) {
    return (
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={classNames("shrink-0", spin && "animate-spin", className)}
      >
        {shape}
      </svg>
    );
  };

export const Spinner = icon(<path d="M10 2.5a7.5 7.5 0 1 1-7.5 7.5" />, "spin");
export const EyeIcon = icon(
  <>
    <path d="M1.8 10S4.6 4.5 10 4.5 18.2 10 18.2 10 15.4 15.5 10 15.5 1.8 10 1.8 10Z" />
    <circle cx="10" cy="10" r="2.4" />
  </>,
);
export const EyeOffIcon = icon(
  <>
    <path d="M8.2 4.7a8 8 0 0 1 1.8-.2c5.4 0 8.2 5.5 8.2 5.5a13 13 0 0 1-2 2.7M5.3 5.9A12.6 12.6 0 0 0 1.8 10s2.8 5.5 8.2 5.500a8 8 0 0 0 4-1.1" />
    <path d="m2.5 2.5 15 15M8.3 8.300a2.4 2.4 0 0 0 3.4 3.4" />
  </>,
);
export const CheckIcon = icon(<path d="m4.5 10.5 3.5 3.5 7.5-8" />);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const DotIcon = icon(<circle cx="10" cy="10" r="2" />);
export const AlertIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 6.300v4.400M10 13.500v.1" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.300v4.400M10 6.500v.1" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="4" y="8.5" width="12" height="8.5" rx="2" />
    <path d="M6.8 8.500V6.200a3.2 3.2 0 0 1 6.4 0v2.3" />
  </>,
);
export const MenuIcon = icon(<path d="M3 5.500h14M3 10h14M3 14.500h14" />);
export const ArrowIcon = icon(<path d="M4 10h12m-4.5-4.500L16 10l-4.5 4.5" />);
