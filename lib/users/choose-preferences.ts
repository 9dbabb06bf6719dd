import "server-only";
import { db } from "@/db/client";
import { updatePreferences } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import type { Locale } from "@/lib/i18n/locales";

/** Writes the language and the time zone a user chose for themselves. */
export async function choosePreferences(
  user: CurrentUser,
  chosen: { locale?: Locale; timeZone?: string },
  client: Client,
): Promise<void> {
  const before = { locale: user.locale, timeZone: user.timeZone };
  const changes = Object.fromEntries(
    (["locale", "timeZone"] as const)
      .filter((field) => chosen[field] !== undefined && chosen[field] !== before[field])
      .map((field) => [field, { before: before[field], after: chosen[field] }]),
  );
  if (Object.keys(changes).length === 0) return;
  await db().transaction(async (tx) => {
    await updatePreferences(tx, user.id, chosen);
    await recordAudit(tx, {
      event: "user.changed",
      ...actedBy(user, client),
      targetId: user.id,
      details: { changes, by: "self" },
    });
  });
}
