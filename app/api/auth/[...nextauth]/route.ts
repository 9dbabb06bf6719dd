import type { NextRequest } from "next/server";
import { handlers, refusalOf } from "@/lib/auth/config";

export const { GET } = handlers;

/** The library's own door: the same lock behind it, and a limit says so in HTTP's words. */
export async function POST(request: NextRequest): Promise<Response> {
  const response = await handlers.POST(request);
  const code = /[?&]code=([^&"]+)/.exec(response.headers.get("Location") ?? (await response.clone().text()))?.[1];
  const refusal = refusalOf(code ?? "");
  if (refusal.reason !== "limited") return response;
  return Response.json(
    { error: "limited" },
    { status: 429, headers: { "Retry-After": String(refusal.retryAfterSeconds), "Cache-Control": "no-store" } },
  );
}
