import type { Route } from "next";
import { Fragment, type ReactNode } from "react";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { Button } from "../../_ui/button";
import { LinkButton } from "../../_ui/text/link-button";

type Props = {
  path: Route;
  params: SearchParams;
  label: string;
  /** The classes of its columns. */
  columns: string;
  submit: string;
  /** Undefined where there is nothing to clear. */
  clear: string | undefined;
  /** What stands over the fields: usual periods. */
  over?: ReactNode;
  children: ReactNode;
};

/** The frame of a filter: a plain GET form, so that refresh, back and a shared link keep it. */
export const FilterForm = ({ path, params, label, columns, submit, clear, over, children }: Props) => (
  <div className="mb-5 grid gap-4 rounded-card bg-surface p-5 shadow-card print:hidden">
    {over}
    <form
      role="search"
      method="get"
      action={path}
      aria-label={label}
      className={`grid items-start gap-4 ${columns}`}
    >
      {/* Fields keep what is typed in them; another address has its own. */}
      <Fragment key={searchWith(params, {})}>{children}</Fragment>
      <div className="col-span-full flex flex-wrap gap-2">
        <Button type="submit">{submit}</Button>
        {clear !== undefined && (
          <LinkButton href={path} look="quiet">
            {clear}
          </LinkButton>
        )}
      </div>
    </form>
  </div>
);

/** Columns as many as there is room for. */
export const roomyColumns = "sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))]";
