import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListedEvent } from "@/lib/audit/read-events";
import { Instant } from "../_ui/instant";
import { eventWords } from "./event-words";

type Column = "at" | "event" | "actor" | "target" | "ip" | "details";
type Props = { caption: string; events: readonly ListedEvent[]; columns: readonly Column[] };

/** Events out of the audit, told in words. */
export async function EventTable({ caption, events, columns }: Props) {
  const [t, { nameOf, detailsOf }] = await Promise.all([getTranslations("audit"), eventWords()]);
  const cells: Record<Column, (event: ListedEvent) => ReactNode> = {
    at: ({ at }) => <Instant at={at} />,
    event: ({ event }) => nameOf(event),
    actor: ({ actorLogin }) => actorLogin ?? t("nobody"),
    target: ({ targetLogin }) => targetLogin ?? t("nobody"),
    ip: ({ ip }) => ip ?? t("nobody"),
    details: ({ details }) => (
      <ul>
        {detailsOf(details).map(({ label, value }) => (
          <li key={label}>
            {label}: {value}
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="p-2 text-start text-sm font-medium text-ink-soft">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={String(event.id)} className="border-t border-line align-top">
              {columns.map((column) => (
                <td key={column} className="p-2">
                  {cells[column](event)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
