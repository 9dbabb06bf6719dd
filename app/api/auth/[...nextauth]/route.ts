import type { NextRequest } from "next/server";
import { handlers, refusalOf } from "@/lib/auth/config";

export const { GET } = handlers;

/** The library's own door: the same lock behind it, and its refusals in HTTP's words. */
export async function POST(request: NextRequest): Promise<Response> {
  const response = await handlers.POST(request);
  const answer = response.headers.get("Location") ?? (await response.clone().text());
  // A fault behind the lock, most of all a database that is away: the library would lead to the sign-in page.
  if (/[?&]error=Configuration\b/.test(answer)) return refuse(503, "unavailable", 5);
  const refusal = refusalOf(/[?&]code=([^&"]+)/.exec(answer)?.[1] ?? "");
  return refusal.reason === "limited" ? refuse(429, "limited", refusal.retryAfterSeconds) : response;
}

const refuse = (status: number, error: string, retryAfterSeconds: number) =>
  Response.json({ error }, { status, headers: { "Retry-After": String(retryAfterSeconds) } });
