import {
  Check,
  ChevronDown,
  CircleAlert,
  CircleUserRound,
  CircleSmall,
  Download,
  Eye,
  EyeOff,
  type IconNode,
  Inbox,
  Info,
  Keyboard,
  LoaderCircle,
  Lock,
  Menu,
  Settings,
  SearchX,
  X,
} from "lucide";
import { createElement, type ReactNode } from "react";
import { classNames } from "./class-names";

type Props = { className?: string };
export type Icon = (props: Props) => ReactNode;

/** A picture of the set as a component that needs no script of its own; it is seen, and never read out. */
const icon = (shapes: IconNode, spin?: "spin"): Icon =>
  function Icon({ className }: Props) {
    return (
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={classNames("shrink-0", spin && "animate-spin", className)}
      >
        {shapes.map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
      </svg>
    );
  };

export const AccountIcon = icon(CircleUserRound);
export const AlertIcon = icon(CircleAlert);
export const CheckIcon = icon(Check);
export const CloseIcon = icon(X);
export const EmptyIcon = icon(Inbox);
export const DotIcon = icon(CircleSmall);
export const DownloadIcon = icon(Download);
export const EyeIcon = icon(Eye);
export const EyeOffIcon = icon(EyeOff);
export const FoldIcon = icon(ChevronDown);
export const InfoIcon = icon(Info);
export const KeyboardIcon = icon(Keyboard);
export const LockIcon = icon(Lock);
export const LostIcon = icon(SearchX);
export const MenuIcon = icon(Menu);
export const SettingsIcon = icon(Settings);
export const Spinner = icon(LoaderCircle, "spin");
