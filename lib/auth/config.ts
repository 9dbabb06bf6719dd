import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isDatabaseAway } from "@/db/faults";
import { openSession, sealSession, sessionSeconds } from "@/lib/access/session-cookie";
import { logger } from "@/lib/process/log";
import { cookieName, cookieOptions, isSecure } from "@/lib/secrets/cookie";
import { secretsInForce } from "@/lib/secrets/derived-keys";
import { isTooBusy } from "./hash-queue";
import { ownAddress } from "./own-address";
import { authorize, authorizeCode } from "./authorize";

function config(): NextAuthConfig {
  const cookie = (name: string) => ({ name: cookieName(name), options: cookieOptions() });
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

/** The library, set up. */
export const auth = NextAuth(() => config());
