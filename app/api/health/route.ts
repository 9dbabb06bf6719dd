import { isDatabaseAnswering } from "@/lib/health";

/** 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  const answering = await isDatabaseAnswering();
  return Response.json(
    { status: answering ? "ok" : "unavailable" },
    { status: answering ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
