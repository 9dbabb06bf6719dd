import { getTranslations } from "next-intl/server";
import type { ListedEvent } from "@/lib/event-log/read-events";
import type { FileColumn } from "@/lib/export/file-column";
import { eventWords } from "../../../_events/event-words";

/** The columns of the file: what programs compare, in codes and UTC, and beside it what people read. */
export async function eventColumns(timeZone: string): Promise<FileColumn<ListedEvent>[]> {
  const [t, { nameOf, detailsOf }] = await Promise.all([getTranslations("audit"), eventWords()]);
  return [
    { title: t("columns.utc"), cell: ({ at }) => at.toISOString() },
    { title: t("columns.local", { zone: timeZone }), cell: ({ at }) => at },
    { title: t("columns.code"), cell: ({ event }) => event },
    { title: t("columns.event"), cell: ({ event }) => nameOf(event) },
    { title: t("columns.actor"), cell: ({ actorLogin }) => actorLogin },
    { title: t("columns.target"), cell: ({ targetLogin }) => targetLogin },
    { title: t("columns.ip"), cell: ({ ip }) => ip },
    {
      title: t("columns.details"),
      cell: ({ details }) =>
        detailsOf(details)
          .map(({ label, value }) => `${label}: ${value}`)
          .join("; "),
    },
    { title: t("columns.detailCodes"), cell: ({ details }) => JSON.stringify(details) },
  ];
}
