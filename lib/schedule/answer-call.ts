import "server-only";
import { refuseUnscheduled } from "@/lib/http/scheduled-call";
import type { JobName } from "./jobs";
import { runJob } from "./run-job";

/**
 * Answers a call of the platform's scheduler: the figures of the run, or that another is under way; 401 to
 * strangers, 500 with the fault's id when it failed, 503 when the database is away.
 */
export async function answerScheduledCall(
  request: Request,
  name: JobName,
  work: () => Promise<Record<string, number>>,
): Promise<Response> {
  const refusal = refuseUnscheduled(request);
  if (refusal) return refusal;
  const ran = await runJob(name, work);
  if (ran.status === "done") return answer(200, ran.outcome);
  if (ran.status === "running") return answer(200, { skipped: "running" });
  return answer(ran.isDatabaseAway ? 503 : 500, {
    error: ran.isDatabaseAway ? "unavailable" : "fault",
    id: ran.faultId,
  });
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
