import type { Route } from "next";
import { LinkButton } from "../text/link-button";

type Props = {
  label: string;
  /** Absent where the list ends. */
  newer?: { href: Route; text: string };
  older?: { href: Route; text: string };
  first?: { href: Route; text: string };
};

/** Ways to the neighbouring pages of a list that is read by key and so has no page numbers. */
export function Pager({ label, first, newer, older }: Props) {
  if (!newer && !older && !first) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        {first && (
          <LinkButton href={first.href} look="quiet" small>
            {first.text}
          </LinkButton>
        )}
        {newer && (
          <LinkButton href={newer.href} look="secondary" small rel="prev">
            {newer.text}
          </LinkButton>
        )}
      </div>
      {older && (
        <LinkButton href={older.href} look="secondary" small rel="next">
          {older.text}
        </LinkButton>
      )}
    </nav>
  );
}
