import { queueRegistries } from "@/lib/registry/queue-registries";
import { answerScheduledCall } from "@/lib/schedule/answer-call";

/** Seconds: queueing stops after 30. */
export const maxDuration = 60;

/** Queues the daily registries of the days that are over, and counts them; the outbox sends them. */
export const GET = (request: Request): Promise<Response> =>
  answerScheduledCall(request, "registries", queueRegistries);
