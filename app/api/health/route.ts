import { jsonAnswer } from "@/lib/http/json-answer";
import { refuseUnscheduled } from "@/lib/http/refuse-unscheduled";
import { examineHealth, isDatabaseAnswering } from "@/lib/system/health";

/**
 * 200 while the database answers, 503 while it does not. With `?deep`, for who knows CRON_SECRET: also the age of the
 * outbox and the last runs of scheduled work, 503 where one of them is not well.
 */
export async function GET(request: Request): Promise<Response> {
  if (new URL(request.url).searchParams.has("deep")) return examine(request);
  const answering = await isDatabaseAnswering();
  return answer(answering, { status: answering ? "ok" : "unavailable" });
}

async function examine(request: Request): Promise<Response> {
  const refusal = refuseUnscheduled(request);
  if (refusal) return refusal;
  const health = await examineHealth();
  return answer(health.status === "ok", health);
}

const answer = (isWell: boolean, body: object) => jsonAnswer(isWell ? 200 : 503, body);
