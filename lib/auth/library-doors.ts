import "server-only";
import type { NextRequest } from "next/server";
import { readSessionToken, sessionCookie } from "@/lib/access/session-cookie";
import { jsonAnswer } from "@/lib/http/json-answer";
import { auth } from "./config";
import { endBrowserSession } from "./end-browser-session";
import { atOwnAddress } from "./own-address";
import { findSessionEnds } from "./sessions";

/** The library's own doors. */
export const handlers = {
  GET: async (request: NextRequest) => {
    // The library goes by the cookie alone, and would renew that of a session which has ended.
    if (request.nextUrl.pathname.endsWith("/session") && !(await isSessionLive()))
      return jsonAnswer(200, null);
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
