import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "../../_ui/list/empty-state";

type Props = {
  path: Route;
  /** Nothing is visible at all, the filter left no row, the page is past the end, the days have none, or there is nothing yet. */
  why: "unassigned" | "filtered" | "page" | "period" | "none";
  words: Record<"none" | "noneHint" | "period" | "periodHint", string>;
};

/** Why a list is empty and what to do about it. */
export async function ListEmpty({ path, why, words }: Props) {
  const [t, filter, pager] = await Promise.all([
    getTranslations("lists.empty"),
    getTranslations("lists.filter"),
    getTranslations("lists.pager"),
  ]);
  switch (why) {
    case "unassigned":
      return <EmptyState title={t("unassigned")}>{t("unassignedHint")}</EmptyState>;
    case "filtered":
      return (
        <EmptyState title={t("filteredTitle")} action={{ href: path, text: filter("reset") }}>
          {t("filtered")}
        </EmptyState>
      );
    case "page":
      return (
        <EmptyState title={t("pageTitle")} action={{ href: path, text: pager("first") }}>
          {t("page")}
        </EmptyState>
      );
    case "period":
      return (
        <EmptyState title={words.period} action={{ href: `${path}?period=all` as Route, text: t("all") }}>
          {words.periodHint}
        </EmptyState>
      );
    case "none":
      return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
  }
}

/** Which of the reasons it is. */
export function emptyBecause(
  merchants: readonly unknown[],
  { page, period, from, to, columns: _columns, ...filters }: Record<string, unknown>,
): Props["why"] {
  if (merchants.length === 0) return "unassigned";
  if (page !== undefined) return "page";
  if (Object.values(filters).some((value) => value !== undefined)) return "filtered";
  return period === "all" && from === undefined && to === undefined ? "none" : "period";
}
