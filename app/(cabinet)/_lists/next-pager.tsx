import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { Pager } from "../../_ui/list/pager";

type Props = {
  path: Route;
  params: SearchParams;
  /** The place in the address; none: the list's beginning. */
  after: unknown;
  next: string | null;
};

/** The pager of a list that is read forward, whose links keep the filter. */
export async function NextPager({ path, params, after, next }: Props) {
  const t = await getTranslations("lists.nextPager");
  const to = (place: string | undefined) => `${path}${searchWith(params, { after: place })}` as Route;
  return (
    <Pager
      label={t("label")}
      first={after === undefined ? undefined : { href: to(undefined), text: t("first") }}
      older={next === null ? undefined : { href: to(next), text: t("next") }}
    />
  );
}
