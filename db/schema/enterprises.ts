import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

/** Предприятие: owns merchants, employs users. */
export const enterprises = pgTable(
  "enterprises",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    timeZone: text().notNull(),
    /** Whom the gateway asks for, and how; the enterprise's administrator tells. */
    contactPerson: text(),
    phone: text(),
    email: text(),
    /** Grows with every change: whoever saves an older one is told. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("enterprises_name_key").on(sql`lower(${table.name})`),
    check("enterprises_name_filled", sql`length(btrim(${table.name})) between 1 and 120`),
    check("enterprises_contact_person_filled", sql`length(btrim(${table.contactPerson})) between 1 and 120`),
    check("enterprises_phone_format", sql`${table.phone} ~ '^[0-9 ()+-]{5,40}$'`),
    check(
      "enterprises_email_format",
      sql`${table.email} ~ '^[!-?A-~]+@[!-?A-~]+$' and length(${table.email}) <= 254`,
    ),
  ],
);
