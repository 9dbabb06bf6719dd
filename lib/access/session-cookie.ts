import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { cookieName, cookieOptions } from "@/lib/secrets/cookie";
import { sealed, unsealed } from "@/lib/secrets/seal";

/** The name of the session's cookie, its mode in it. */
export const sessionCookie = () => cookieName("session");

/** Seconds that browsers keep the cookie: as long as a session can last. */
export const sessionSeconds = (): number => env().SESSION_MAX_HOURS * 60 * 60;

// Its name has the mode in it: a session of one cabinet is none of the other, were even secret and rows the same.
const bound = () => `${sessionCookie()} `;

/** The cookie's value: the random session id and its seal. Who it is, the sessions table knows. */
export const sealSession = (sessionToken: string): string => sealed("sessions", bound(), sessionToken);

/** The random session id out of a cookie's value; null for whatever was not sealed here. */
export const openSession = (value: string | undefined): string | null => unsealed("sessions", bound(), value);

/** The random session id out of this request's cookie; null where there is none that holds. */
export const readSessionToken = async (): Promise<string | null> =>
  openSession((await cookies()).get(sessionCookie())?.value);

/** Puts another random session id into this browser's cookie: after a change of the password. */
export async function writeSessionToken(sessionToken: string): Promise<void> {
  (await cookies()).set(sessionCookie(), sealSession(sessionToken), {
    ...cookieOptions(),
    maxAge: sessionSeconds(),
  });
}
