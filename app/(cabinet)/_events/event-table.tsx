import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListedEvent } from "@/lib/event-log/read-events";
import { Badge } from "../../_ui/text/badge";
import { DataTable } from "../../_ui/list/data-table";
import { Instant } from "../../_ui/text/instant";
import { eventWords } from "./event-words";

type EventColumn = "at" | "event" | "actor" | "target" | "ip" | "details";

type Props = {
  caption: string;
  events: readonly ListedEvent[];
  columns: readonly EventColumn[];
};

/** Events out of the audit, told in words. */
export async function EventTable({ caption, events, columns }: Props) {
  const [t, { nameOf, detailsOf }] = await Promise.all([getTranslations("audit"), eventWords()]);
  const cells: Record<EventColumn, (event: ListedEvent) => ReactNode> = {
    at: ({ at }) => <Instant at={at} />,
    event: ({ event, details }) => (
      <span className="inline-flex flex-wrap items-center gap-2 max-md:justify-end">
        {nameOf(event)}
        {details.device === "new" && <Badge tone="warn">{t("newDevice")}</Badge>}
      </span>
    ),
    actor: ({ actorLogin }) => actorLogin ?? t("nobody"),
    target: ({ targetLogin }) => targetLogin ?? t("nobody"),
    ip: ({ ip }) => ip ?? t("nobody"),
    details: ({ details }) => (
      <span className="grid">
        {detailsOf(details).map(({ label, value }) => (
          <span key={label}>
            {label}: {value}
          </span>
        ))}
      </span>
    ),
  };
  return (
    <DataTable
      caption={caption}
      rows={events}
      rowKey={({ id }) => String(id)}
      columns={columns.map((key) => ({
        key,
        title: t(`columns.${key}`),
        cell: cells[key],
        heading: key === "event",
      }))}
    />
  );
}
