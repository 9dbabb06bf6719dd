import { refuseUnscheduled } from "@/lib/http/scheduled-call";
import { queueRegistries } from "@/lib/registry/queue-registries";

/** Seconds: queueing stops after 30. */
export const maxDuration = 60;

/** Queues the daily registries of the days that are over, and counts them; the outbox sends them. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseUnscheduled(request);
  if (refusal) return refusal;
  return Response.json(await queueRegistries(), { headers: { "Cache-Control": "no-store" } });
}
