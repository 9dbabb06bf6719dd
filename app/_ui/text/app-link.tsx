import Link from "next/link";
import type { ComponentProps } from "react";
import { LinkPending } from "./link-pending";

type Props = Omit<ComponentProps<typeof Link>, "prefetch">;

/**
 * A link to a page of ours, fetched when it is followed and not before: a page fetched in advance would
 * count as use of the session, and keep one alive that nobody is at.
 */
export const AppLink = ({ children, ...rest }: Props) => (
  <Link {...rest} prefetch={false}>
    {children}
    <LinkPending />
  </Link>
);
