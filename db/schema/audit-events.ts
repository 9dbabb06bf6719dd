import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/**
 * What happened: triggers refuse update, delete and truncate, save for the clearing of what is older than 400 days
 * (`clear_old_audit_events`). The ids refer to users and
 * sessions without a foreign key, so that the record outlives what it speaks of.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    event: text().notNull(),
    actorId: uuid(),
    targetId: uuid(),
    sessionId: uuid(),
    ip: text(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index("audit_events_at_idx").on(table.at.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("audit_events_target_id_idx").on(table.targetId, table.id.desc().nullsFirst()),
    index("audit_events_actor_id_idx").on(table.actorId, table.id.desc().nullsFirst()),
    index("audit_events_event_idx").on(table.event, table.id.desc().nullsFirst()),
    index("audit_events_ip_idx").on(table.ip, table.id.desc().nullsFirst()),
    check("audit_events_event_format", sql`${table.event} ~ '^[a-z_]+[.][a-z_]+$'`),
  ],
);
