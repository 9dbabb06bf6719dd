import type { Route } from "next";
import type { ReactNode } from "react";
import type { CurrentUser } from "@/lib/access/current-user";
import type { ArrangedList } from "@/lib/arranged-lists/saved-filters";
import type { Page } from "@/lib/lists/page";
import type { SearchParams } from "@/lib/lists/search";
import { type Column, DataTable } from "../../_ui/list/data-table";
import { PageHeader } from "../../_ui/text/page-header";
import { ExportLinks } from "./export-links";
import { ListArrangement } from "./list-arrangement";
import { ListEmpty } from "./list-empty";
import { ListPager } from "./list-pager";
import { ListTotals, type TotalPart } from "./list-totals";

type Props<Row> = {
  user: CurrentUser;
  path: Route;
  params: SearchParams;
  title: string;
  about: string;
  /** What stands between the heading and the totals: the filter, and what to know of it. */
  children: ReactNode;
  totals: { partTitle: string; parts: readonly TotalPart[] };
  caption: string;
  columns: readonly Column<Row>[];
  /** Which columns the user wants to see, where they arrange the list for themselves. */
  arranged?: { list: ArrangedList; shown: readonly string[] };
  page: Page<Row>;
  why: Parameters<typeof ListEmpty>[0]["why"];
  /** Of a list without rows. */
  words: Parameters<typeof ListEmpty>[0]["words"];
};

/** A list by pages with the totals of its whole filter and its file. */
export function Monitor<Row extends { id: number | bigint }>({
  user,
  path,
  params,
  title,
  about,
  children,
  totals,
  caption,
  columns,
  arranged,
  page,
  why,
  words,
}: Props<Row>) {
  const isShown = ({ key }: Column<Row>) => !arranged || arranged.shown.includes(key);
  return (
    <>
      <PageHeader
        title={title}
        about={about}
        actions={page.rows.length > 0 && <ExportLinks user={user} path={path} params={params} />}
      />
      {children}
      <ListTotals {...totals} />
      {arranged && (
        <ListArrangement
          user={user}
          list={arranged.list}
          path={path}
          params={params}
          columns={columns.map((column) => ({
            key: column.key,
            title: column.title,
            shown: isShown(column),
          }))}
        />
      )}
      {page.rows.length > 0 ? (
        <DataTable
          caption={caption}
          columns={columns.filter(isShown)}
          rows={page.rows}
          rowKey={({ id }) => String(id)}
        />
      ) : (
        <ListEmpty path={path} why={why} words={words} />
      )}
      <ListPager path={path} params={params} page={page} />
    </>
  );
}
