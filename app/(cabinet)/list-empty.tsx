import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "../_ui/empty-state";
import { LinkButton } from "../_ui/link-button";

type Props = {
  path: Route;
  /** Nothing is visible at all, the filter left no row, the page is past the end, or there is nothing yet. */
  why: "unassigned" | "filtered" | "page" | "none";
  none: { title: string; hint: string };
};

/** Why a list is empty and what to do about it. */
export async function ListEmpty({ path, why, none }: Props) {
  const [t, filter, pager] = await Promise.all([
    getTranslations("orders.empty"),
    getTranslations("orders.filter"),
    getTranslations("orders.pager"),
  ]);
  const back = (text: string) => (
    <LinkButton href={path} look="secondary">
      {text}
    </LinkButton>
  );
  switch (why) {
    case "unassigned":
      return <EmptyState title={t("unassigned")}>{t("unassignedHint")}</EmptyState>;
    case "filtered":
      return (
        <EmptyState title={t("filteredTitle")} action={back(filter("reset"))}>
          {t("filtered")}
        </EmptyState>
      );
    case "page":
      return (
        <EmptyState title={t("pageTitle")} action={back(pager("first"))}>
          {t("page")}
        </EmptyState>
      );
    case "none":
      return <EmptyState title={none.title}>{none.hint}</EmptyState>;
  }
}

/** Which of the reasons it is. */
export const emptyBecause = (
  merchants: readonly unknown[],
  { page, ...filters }: Record<string, unknown>,
): Props["why"] =>
  merchants.length === 0
    ? "unassigned"
    : page !== undefined
      ? "page"
      : Object.keys(filters).length > 0
        ? "filtered"
        : "none";
