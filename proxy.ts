import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { answerHeaders } from "@/lib/http/answer-headers";
import { isBodyTooLarge } from "@/lib/http/is-body-too-large";
import { contentSecurityPolicy, newNonce } from "@/lib/http/content-security-policy";
import { forgetCookie } from "@/lib/http/forget-cookie";
import { pathHeader } from "@/lib/http/path-header";
import { plainAnswer } from "@/lib/http/plain-page";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { cookieName } from "@/lib/secrets/cookie";
import { isDatabaseOurs } from "@/lib/server/is-database-ours";

/**
 * Sets what depends on the request: the nonce, the path for the way back. Refuses requests from
 * elsewhere, bodies out of all proportion, and everything until the database is known to be ours. It
 * guards nothing else: every page, action and route checks for itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isFromElsewhere(request)) return plainAnswer("elsewhere", request);
  if (await isBodyTooLarge(request)) return plainAnswer("tooLarge", request);

  if (!(await isDatabaseOurs()) && request.nextUrl.pathname !== "/api/health")
    return plainAnswer("unavailable", request);

  const policy = contentSecurityPolicy(newNonce(), request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  // The sign-in library faults on an ill-formed address in its own cookie; we go by the form's.
  forgetCookie(headers, cookieName("callback"));
  headers.set("Content-Security-Policy", policy);
  // The framework compares an action's Origin with this; behind a platform the server is asked by another name.
  headers.set("X-Forwarded-Host", new URL(env().APP_URL).host);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(answerHeaders(request.nextUrl.pathname)))
    response.headers.set(name, value);
  return response;
}

// By path alone: a matcher that looks at headers can be talked out of it by whoever sends them.
export const config = { matcher: ["/((?!_next/static/).*)"] };
