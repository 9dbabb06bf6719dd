import { resealSecondFactors } from "@/lib/auth/second-factor/reseal";
import { clearOldRows } from "@/lib/housekeeping/clear-old-rows";
import { refuseUnscheduled } from "@/lib/http/scheduled-call";

/** Seconds: clearing stops after 30. */
export const maxDuration = 60;

/** Clears what is no longer needed, and counts it. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseUnscheduled(request);
  if (refusal) return refusal;
  const resealed = await resealSecondFactors();
  return Response.json({ ...(await clearOldRows()), resealed }, { headers: { "Cache-Control": "no-store" } });
}
