import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { dayFormat } from "@/lib/format/moment-format";
import type { ListedSubscription } from "@/lib/registry/find-subscriptions";
import { Badge } from "../../../../_ui/text/badge";
import type { Column } from "../../../../_ui/list/data-table";
import { RowLink } from "../../../../_ui/list/row-link";

/** The columns of the list of recipients. */
export async function subscriptionColumns(): Promise<Column<ListedSubscription>[]> {
  const [t, registry, common, locale] = await Promise.all([
    getTranslations("settings.registry"),
    getTranslations("registry"),
    getTranslations("common"),
    getLocale(),
  ]);
  const days = dayFormat(locale);
  return [
    {
      key: "email",
      title: t("email"),
      heading: true,
      cell: ({ id, email }) => <RowLink href={`/settings/registry/${id}` as Route}>{email}</RowLink>,
    },
    {
      key: "active",
      title: t("state"),
      cell: ({ active }) => <Badge tone={active ? "success" : "neutral"}>{t(active ? "on" : "off")}</Badge>,
    },
    {
      key: "selection",
      title: registry("selection"),
      cell: ({ selection }) => registry(`selections.${selection}`),
    },
    { key: "timeZone", title: t("timeZone"), cell: ({ timeZone }) => timeZone },
    {
      key: "lastDay",
      title: t("lastDay"),
      cell: ({ lastDay }) => (lastDay ? days.format(new Date(lastDay)) : common("noValue")),
    },
  ];
}
