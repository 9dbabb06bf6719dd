import { db } from "@/db/client";
import { insertSession } from "@/db/queries/sessions";
import { findAccount } from "@/db/queries/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { hashToken, randomToken } from "@/lib/auth/token";
import type { Locale } from "@/lib/i18n/locales";

/** A user as a page gets one: signed in, with a session of their own and the rights stored now. */
export async function signedIn(user: { id: string }): Promise<CurrentUser & { sessionToken: string }> {
  const account = await findAccount(db(), user.id);
  if (!account) throw new Error("There is no such user.");
  const sessionToken = randomToken();
  const sessionId = await insertSession(db(), {
    tokenHash: hashToken(sessionToken),
    userId: user.id,
    maxHours: 12,
    ip: "10.1.1.1",
    userAgent: "Browser of a test",
  });
  const { id, login, name, email, locale, enterpriseId, enterpriseName, rights } = account;
  const timeZone = account.timeZone ?? "Europe/Minsk";
  return {
    ...{ id, login, name, email, timeZone, enterpriseId, enterpriseName, sessionId, sessionToken },
    locale: locale as Locale,
    rights: new Set(rights),
  };
}
