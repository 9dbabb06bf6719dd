import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import { touchSession } from "@/db/queries/auth/held-session";
import type { PreviousSignIn } from "@/db/queries/auth/previous-sign-in";
import { env } from "@/lib/env";
import { knownLocale } from "@/lib/i18n/known-locale";
import type { Locale } from "@/lib/i18n/locales";
import { hashToken } from "@/lib/secrets/token";
import { readSessionToken } from "./session-cookie";
import type { Right } from "./rights";

/** Seconds after a sign-in within which a page counts as the first, whatever leads to it. */
const arrivalSeconds = 60;

/** Who is signed in, with the rights held at this request. */
export interface CurrentUser {
  id: string;
  login: string;
  name: string | null;
  email: string | null;
  locale: Locale;
  /** The user's own zone, else the enterprise's, else DEFAULT_TIME_ZONE. */
  timeZone: string;
  /** Where the enterprise's days begin: the zone of orders and reports, the same for all who read them. */
  enterpriseTimeZone: string;
  enterpriseId: string | null;
  enterpriseName: string | null;
  rights: ReadonlySet<Right>;
  sessionId: string;
  /** Until the absolute end of the session. */
  sessionMaxSeconds: number;
  /** The one before this session's; null after the first, and {@link arrivalSeconds} after any. */
  signInBefore: PreviousSignIn | null;
}

/**
 * The user of this request, or null: session, user and rights in one statement, once a request,
 * however many pages, layouts and actions ask. Winds the idle clock up: a person is at work. What a page
 * does in the background asks by {@link findSessionEnds} of lib/auth/sessions.
 */
export const findUser = cache(async (): Promise<CurrentUser | null> => {
  const token = await readSessionToken();
  if (!token) return null;
  const found = await touchSession(db(), hashToken(token), {
    idleMinutes: env().SESSION_IDLE_MINUTES,
    newSeconds: arrivalSeconds,
  });
  if (!found) return null;
  const { enterpriseTimeZone, ...user } = found;
  return {
    ...user,
    enterpriseTimeZone: enterpriseTimeZone ?? env().DEFAULT_TIME_ZONE,
    locale: knownLocale(user.locale),
    timeZone: user.timeZone ?? enterpriseTimeZone ?? env().DEFAULT_TIME_ZONE,
    rights: new Set(user.rights),
  };
});
