import "server-only";
import { jsonAnswer } from "@/lib/http/json-answer";
import { refuseUnscheduled } from "@/lib/http/refuse-unscheduled";
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
  if (ran.status === "done") return jsonAnswer(200, ran.outcome);
  if (ran.status === "running") return jsonAnswer(200, { skipped: "running" });
  return jsonAnswer(ran.isDatabaseAway ? 503 : 500, {
    error: ran.isDatabaseAway ? "unavailable" : "fault",
    id: ran.faultId,
  });
}
