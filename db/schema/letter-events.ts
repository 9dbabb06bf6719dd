import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, listed } from "./columns";
import { outboxEmails } from "./outbox-emails";

export const letterEventKinds = ["delivered", "bounced", "complained", "failed"] as const;
export type LetterEventKind = (typeof letterEventKinds)[number];

/** What the provider told of a letter after taking it. */
export const letterEvents = pgTable(
  "letter_events",
  {
    /** The provider's own id of the telling: told twice, it counts once. */
    id: text().primaryKey(),
    letterId: uuid()
      .notNull()
      .references(() => outboxEmails.id, { onDelete: "cascade" }),
    kind: text({ enum: letterEventKinds }).notNull(),
    /** The provider's words for a letter that did not arrive. */
    reason: text(),
    /** When it happened, by the provider's clock. */
    at: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("letter_events_letter_id_idx").on(table.letterId, table.at),
    check("letter_events_kind_known", sql`${table.kind} in (${listed(letterEventKinds)})`),
  ],
);
