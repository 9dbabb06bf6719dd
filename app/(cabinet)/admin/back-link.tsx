import type { Route } from "next";
import { TextLink } from "../../_ui/text-link";

/** The way from one thing back to the list of its kind. */
export const BackLink = ({ href, children }: { href: Route; children: string }) => (
  <p className="mb-3 print:hidden">
    <TextLink href={href}>{children}</TextLink>
  </p>
);
