import { refuseUnscheduled } from "@/lib/http/scheduled-call";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

/** Seconds: the outbox takes no letters after 30, and one send may take 8 more. */
export const maxDuration = 60;

/** Sends what is due, and counts it. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseUnscheduled(request);
  if (refusal) return refusal;
  return Response.json(await deliverOutbox(), { headers: { "Cache-Control": "no-store" } });
}
