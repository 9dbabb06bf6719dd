import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type ArrangedList, listSavedFilters } from "@/lib/arranged-lists/saved-filters";
import type { CurrentUser } from "@/lib/access/current-user";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { Button } from "../../_ui/button";
import { Checkbox } from "../../_ui/form/checkbox";
import { Field } from "../../_ui/form/field";
import { LinkButton } from "../../_ui/text/link-button";
import { SubmitButton } from "../../_ui/form/submit-button";
import { chooseColumnsAction, forgetFilterAction, saveFilterAction } from "./actions";
import { plainFilter } from "./plain-filter";

type Props = {
  user: CurrentUser;
  list: ArrangedList;
  path: Route;
  params: SearchParams;
  columns: readonly { key: string; title: ReactNode; shown: boolean }[];
};

/** Of the two folds' summaries. */
export const filtersId = "own-filters";
export const columnsId = "own-columns";

const folded = "rounded-control border border-line bg-surface px-4 py-2.5";

/** What a user arranges of a list for themselves: filters under names of their own, and the columns to see. */
export async function ListArrangement({ user, list, path, params, columns }: Props) {
  const [filters, t, forms] = await Promise.all([
    listSavedFilters(user, list),
    getTranslations("lists"),
    getTranslations("forms"),
  ]);
  const query = searchWith(plainFilter(params), {}).slice(1);
  const place = (
    <>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
    </>
  );
  return (
    <div className="mb-5 grid items-start gap-3 sm:grid-cols-2 print:hidden">
      <details className={folded}>
        <summary id={filtersId} className="cursor-pointer text-sm font-medium">
          {t("saved.title", { count: filters.length })}
        </summary>
        <div className="mt-3 grid gap-4">
          {filters.length > 0 && (
            <ul className="grid gap-1.5">
              {filters.map((filter) => (
                <li key={filter.id} className="flex flex-wrap items-center justify-between gap-2">
                  <LinkButton
                    href={`${path}?${filter.query}` as Route}
                    look="secondary"
                    small
                    aria-current={filter.query === query ? "true" : undefined}
                  >
                    {filter.name}
                  </LinkButton>
                  <form action={forgetFilterAction}>
                    {place}
                    <input type="hidden" name="id" value={filter.id} />
                    <Button
                      type="submit"
                      look="quiet"
                      small
                      aria-label={t("saved.forgetNamed", { name: filter.name })}
                    >
                      {t("saved.forget")}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
          <form action={saveFilterAction} className="flex flex-wrap items-end gap-3">
            {place}
            <Field
              name="name"
              id={`${list}-filter-name`}
              label={t("saved.name")}
              maxLength={60}
              required
              autoComplete="off"
            />
            <SubmitButton look="secondary" busyLabel={forms("busy")}>
              {t("saved.save")}
            </SubmitButton>
          </form>
        </div>
      </details>
      <details className={folded}>
        <summary id={columnsId} className="cursor-pointer text-sm font-medium">
          {t("columns.title", {
            shown: columns.filter(({ shown }) => shown).length,
            all: columns.length,
          })}
        </summary>
        <form action={chooseColumnsAction} className="mt-3 grid gap-3">
          {place}
          <fieldset className="grid gap-x-4 sm:grid-cols-2">
            <legend className="sr-only">{t("columns.legend")}</legend>
            {columns.map(({ key, title, shown }, at) => (
              <Checkbox
                key={key}
                name="columns"
                value={key}
                label={title}
                defaultChecked={shown}
                disabled={at === 0}
              />
            ))}
          </fieldset>
          <div>
            <SubmitButton look="secondary" busyLabel={forms("busy")}>
              {t("columns.save")}
            </SubmitButton>
          </div>
        </form>
      </details>
    </div>
  );
}
