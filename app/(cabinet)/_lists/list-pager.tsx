import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type Cursor, encodeCursor } from "@/lib/lists/cursor";
import type { Page } from "@/lib/lists/page";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { Pager } from "../../_ui/list/pager";

type Props = { path: Route; params: SearchParams; page: Page<unknown> };

/** The pager of a list, whose links keep the filter. */
export async function ListPager({ path, params, page }: Props) {
  const t = await getTranslations("lists.pager");
  const to = (cursor: Cursor | undefined) =>
    `${path}${searchWith(params, { page: cursor && encodeCursor(cursor) })}` as Route;
  return (
    <Pager
      label={t("label")}
      first={page.newer ? { href: to(undefined), text: t("first") } : undefined}
      newer={page.newer ? { href: to(page.newer), text: t("newer") } : undefined}
      older={page.older ? { href: to(page.older), text: t("older") } : undefined}
    />
  );
}
