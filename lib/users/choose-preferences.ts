import "server-only";
import { db } from "@/db/client";
import { updateUser } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import type { Locale } from "@/lib/i18n/locales";

/**
 * Writes the language and the time zone a user chose for themselves, as far as they are others than those in force: who
 * leaves the enterprise's zone as it stands goes on having the enterprise's.
 */
export async function choosePreferences(
  user: CurrentUser,
  chosen: { locale?: Locale; timeZone?: string },
  client: Client,
): Promise<void> {
  const before = { locale: user.locale, timeZone: user.timeZone };
  const changed = (["locale", "timeZone"] as const).filter(
    (field) => chosen[field] !== undefined && chosen[field] !== before[field],
  );
  if (changed.length === 0) return;
  const changes = Object.fromEntries(
    changed.map((field) => [field, { before: before[field], after: chosen[field] }]),
  );
  await db().transaction(async (tx) => {
    await updateUser(tx, user.id, Object.fromEntries(changed.map((field) => [field, chosen[field]])));
    await recordAudit(tx, {
      event: "user.changed",
      ...actedBy(user, client),
      targetId: user.id,
      details: { changes, by: "self" },
    });
  });
}
