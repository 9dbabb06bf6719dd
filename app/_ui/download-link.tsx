import type { ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button";

type Props = { href: string; look?: ButtonLook; small?: boolean; children: ReactNode };

/** A link to a file that is made on demand: never fetched ahead, nor twice, as a link to a page might be. */
export const DownloadLink = ({ href, look = "secondary", small, children }: Props) => (
  <a href={href} className={buttonClass(look, small)}>
    {children}
  </a>
);
