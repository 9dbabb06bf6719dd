import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** What the picture shows, in words. */
  about: string;
  height: number;
  className?: string;
  children: ReactNode;
};

/**
 * A picture that grows with the page and its texts do not: there is no `viewBox`, places across are percent of the
 * width and places down are pixels.
 */
export const ChartFrame = ({ id, title, about, height, className, children }: Props) => (
  <svg
    role="img"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-about`}
    width="100%"
    height={height}
    overflow="visible"
    className={className}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-about`}>{about}</desc>
    {children}
  </svg>
);
