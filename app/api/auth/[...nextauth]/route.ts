import type { NextRequest } from "next/server";
import { handlers } from "@/lib/auth/library-doors";
import { refusalOf } from "@/lib/auth/sign-in-refusal";
import { jsonAnswer } from "@/lib/http/json-answer";

const callback = /^\/api\/auth\/callback\//;

/** The library's pages for programs. A sign-in is never asked for by an address: 405. */
export async function GET(request: NextRequest): Promise<Response> {
  if (callback.test(request.nextUrl.pathname)) return refuse(405, "method_not_allowed", { Allow: "POST" });
  return handlers.GET(request);
}

/** The library's own door: the same lock behind it, and its refusals in HTTP's words. */
export async function POST(request: NextRequest): Promise<Response> {
  // The library would take the last of fields sent twice; our own forms refuse them.
  if (await hasRepeatedFields(request)) return refuse(400, "repeated_field");
  const response = await handlers.POST(request);
  const answer = response.headers.get("Location") ?? (await response.clone().text());
  // A fault behind the lock, most of all a database that is away: the library would lead to the sign-in page.
  if (/[?&]error=Configuration\b/.test(answer)) return refuse(503, "unavailable", { "Retry-After": "5" });
  const refusal = refusalOf(/[?&]code=([^&"]+)/.exec(answer)?.[1] ?? "");
  return refusal.reason === "limited"
    ? refuse(429, "limited", { "Retry-After": String(refusal.retryAfterSeconds) })
    : response;
}

async function hasRepeatedFields(request: NextRequest): Promise<boolean> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  const names = [...(form?.keys() ?? [])];
  return new Set(names).size < names.length;
}

const refuse = (status: number, error: string, headers: Record<string, string> = {}) =>
  jsonAnswer(status, { error }, headers);
