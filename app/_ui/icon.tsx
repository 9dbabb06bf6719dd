import type { IconNode } from "lucide";
import { createElement } from "react";
import { classNames } from "./class-names";

type Props = { shape: IconNode; className?: string };

/**
 * A picture of the set, 20 px wide unless its class says otherwise: it is seen, and never read out. Shapes are named
 * where they are used, so that a page carries no other page's.
 */
export const Icon = ({ shape, className }: Props) => (
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
    className={classNames("shrink-0", className)}
  >
    {shape.map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
  </svg>
);
