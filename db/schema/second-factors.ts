import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { users } from "./users";

/** A user's authenticator app. Not confirmed yet: being set up, and asked for at no sign-in. */
export const secondFactors = pgTable("second_factors", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Encrypted under a key derived from AUTH_SECRET: a dump of the database makes no codes. */
  sealedSecret: text().notNull(),
  createdAt: createdAt(),
  confirmedAt: instant(),
  /** The newest 30-second step whose code was taken (RFC 6238, 5.2: a code serves once). */
  lastStep: integer().notNull().default(0),
});
