import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { outboxEmails } from "./outbox-emails";
import { registrySubscriptions } from "./registry-subscriptions";

/** A day's registry that was queued for a subscription: its key lets it be queued once. */
export const registrySendings = pgTable(
  "registry_sendings",
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => registrySubscriptions.id, { onDelete: "cascade" }),
    day: date({ mode: "string" }).notNull(),
    /** None: the letter has been cleared since. */
    outboxId: uuid().references(() => outboxEmails.id, { onDelete: "set null" }),
    /** Operations in it when it was queued. */
    count: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.subscriptionId, table.day] }),
    index("registry_sendings_outbox_id_idx").on(table.outboxId),
  ],
);
