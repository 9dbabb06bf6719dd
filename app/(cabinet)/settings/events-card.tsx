import { getTranslations } from "next-intl/server";
import type { ListedEvent } from "@/lib/event-log/read-events";
import { Card } from "../../_ui/text/card";
import { EventTable } from "../_events/event-table";

/** What has happened to the user's own account of late. */
export async function EventsCard({ events }: { events: readonly ListedEvent[] }) {
  const t = await getTranslations("settings.events");
  return (
    <Card title={t("title")} about={t("about")}>
      {events.length > 0 ? (
        <EventTable caption={t("title")} events={events} columns={["at", "event", "ip", "details"]} />
      ) : (
        <p>{t("empty")}</p>
      )}
    </Card>
  );
}
