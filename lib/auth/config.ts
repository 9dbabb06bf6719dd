import "server-only";
import { after } from "next/server";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { isDatabaseAway } from "@/db/client";
import {
  openSession,
  readSessionToken,
  sealSession,
  sessionCookie,
  sessionSeconds,
} from "@/lib/access/session-cookie";
import { codeField, loginField, passwordField } from "@/lib/forms/identifiers";
import { clientOf, readClient } from "@/lib/http/client";
import { rememberLocale } from "@/lib/preferences/locale-cookie";
import { logger } from "@/lib/process/log";
import { cookieName, isSecure } from "@/lib/secrets/cookie-names";
import { secretsInForce } from "@/lib/secrets/derived-keys";
import { forgetChallenge, readChallenge, writeChallenge } from "./challenge-cookie";
import { readDeviceId, rememberDevice } from "./device-cookie";
import { isTooBusy } from "./hash-queue";
import { atOwnAddress, ownAddress } from "./own-address";
import { findSessionEnds, signOutSession } from "./sessions";
import type { SignedIn } from "./start-session";
import { verifyCode } from "./verify-code";
import { verifyCredentials } from "./verify-credentials";

/** What a form's answer is made from; `limited` carries the wait, since next-auth hands on a code alone. */
class Refused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

const credentials = z.object({ login: loginField, password: passwordField });
const codeCredentials = z.object({ code: codeField });

const authorize = async (sent: unknown, request: Request) => {
  const parsed = credentials.safeParse(sent);
  if (!parsed.success) throw new Refused("rejected");
  const verified = await verifyCredentials(parsed.data, clientOf(request.headers), await readDeviceId());
  if (verified.ok) return enter(verified);
  if (verified.reason === "second_factor") await writeChallenge(verified.challenge);
  throw refuse(verified);
};

const authorizeCode = async (sent: unknown, request: Request) => {
  const parsed = codeCredentials.safeParse(sent);
  if (!parsed.success) throw new Refused("code");
  const verified = await verifyCode(
    await readChallenge(),
    parsed.data.code,
    clientOf(request.headers),
    await readDeviceId(),
  );
  if (verified.ok) {
    await forgetChallenge();
    return enter(verified);
  }
  throw refuse(verified);
};

async function enter({ userId, locale, sessionToken, deviceId, isLetterDue }: SignedIn) {
  // Whoever was signed in here before is so no more: a session never changes its user.
  await endBrowserSession();
  // Remembered for pages that cannot ask the database: the sign-in page, and the one that says it is away.
  await rememberLocale(locale);
  await rememberDevice(deviceId);
  if (isLetterDue) after(deliverNotice);
  return { id: userId, sessionToken };
}

// Loaded when there is one: every page loads this file, and few need the letters.
const deliverNotice = async () => void (await (await import("@/lib/mail/deliver-outbox")).deliverOutbox());

const refuse = (refusal: SignInRefusal) =>
  new Refused(refusal.reason === "limited" ? `limited-${refusal.retryAfterSeconds}` : refusal.reason);

function config(): NextAuthConfig {
  const cookie = (name: string) => ({
    name: cookieName(name),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() },
  });
  return {
    basePath: "/api/auth",
    secret: secretsInForce(),
    trustHost: true,
    useSecureCookies: isSecure(),
    providers: [
      Credentials({ credentials: { login: {}, password: {} }, authorize }),
      Credentials({ id: "second-factor", credentials: { code: {} }, authorize: authorizeCode }),
    ],
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    session: { strategy: "jwt", maxAge: sessionSeconds() },
    // The library's own encryption is a dozen jobs of the thread pool a request, around an id that says nothing.
    jwt: {
      encode: ({ token }) => (typeof token?.sid === "string" ? sealSession(token.sid) : ""),
      decode: ({ token }) => {
        const sid = openSession(token);
        return sid === null ? null : { sid };
      },
    },
    cookies: {
      sessionToken: cookie("session"),
      csrfToken: cookie("csrf"),
      callbackUrl: cookie("callback"),
    },
    callbacks: {
      // The token carries the random session id alone: who it is, the sessions table knows.
      jwt: ({ token, user }) => {
        const sessionToken = user && "sessionToken" in user ? user.sessionToken : token.sid;
        return typeof sessionToken === "string" ? { sid: sessionToken } : null;
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => ownAddress(url),
    },
    logger: {
      error: (error) => {
        if (error instanceof CredentialsSignin) return;
        if (isDatabaseAway(error)) logger().warn("auth.database_away");
        else if (isTooBusy(error)) logger().warn("auth.too_busy");
        // What anyone may send is no fault of ours; and a parser quotes what it could not read.
        else if (isJunk(error)) logger().info("auth.malformed");
        else logger().error({ err: error }, "auth.fault");
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** The library's words for requests that make no sense; of a body that is none it says what the parser said. */
const junk = new Set<string>(["UnknownAction", "MissingCSRF", "InvalidCallbackUrl"]);
const isJunk = (error: Error) =>
  error instanceof SyntaxError || (error instanceof AuthError && junk.has(error.type));

const auth = NextAuth(() => config());

/** The library's own doors. */
export const handlers = {
  GET: async (request: NextRequest) => {
    // The library goes by the cookie alone, and would renew that of a session which has ended.
    if (request.nextUrl.pathname.endsWith("/session") && !(await isSessionLive()))
      return Response.json(null, { headers: { "Cache-Control": "no-store" } });
    return auth.handlers.GET(atOwnAddress(request));
  },
  POST: async (request: NextRequest) => {
    const response = await auth.handlers.POST(atOwnAddress(request));
    if (signsOut(request, response)) await endBrowserSession();
    return response;
  },
};

/** Whether the library has let a sign-out through, its token being right. */
const signsOut = (request: NextRequest, response: Response) =>
  request.nextUrl.pathname.endsWith("/signout") &&
  response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookie()}=;`));

async function isSessionLive(): Promise<boolean> {
  const sessionToken = await readSessionToken();
  return sessionToken !== null && (await findSessionEnds(sessionToken)) !== null;
}

/** Ends the session of this request's cookie. Not as an event of the library, which takes no fault for an answer. */
async function endBrowserSession(): Promise<void> {
  const sessionToken = await readSessionToken();
  if (sessionToken) await signOutSession(sessionToken, await readClient());
}

export type SignInRefusal =
  | { reason: "rejected" | "second_factor" | "code" | "challenge_over" }
  | { reason: "limited"; retryAfterSeconds: number };

const plainReasons = ["second_factor", "code", "challenge_over"] as const;

/** What a code of {@link Refused} meant. */
export function refusalOf(code: string): SignInRefusal {
  const seconds = /^limited-(\d+)$/.exec(code)?.[1];
  if (seconds) return { reason: "limited", retryAfterSeconds: Number(seconds) };
  return { reason: plainReasons.find((reason) => reason === code) ?? "rejected" };
}

/** Signs in and sets the cookie; a refusal is returned, a fault thrown. */
export const signIn = (sent: { login: string; password: string }): Promise<SignInRefusal | null> =>
  signInBy("credentials", sent);

/** The second step, for users who are asked for a code. */
export const signInWithCode = (code: string): Promise<SignInRefusal | null> =>
  signInBy("second-factor", { code });

async function signInBy(provider: string, sent: Record<string, string>): Promise<SignInRefusal | null> {
  try {
    await auth.signIn(provider, { ...sent, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof CredentialsSignin) return refusalOf(error.code);
    throw error;
  }
}

/** Ends the session on the server and removes the cookie. */
export async function signOut(): Promise<void> {
  await endBrowserSession();
  await auth.signOut({ redirect: false });
}
