import { queueRegistries } from "@/lib/registry/queue-registries";
import { answerScheduledCall } from "@/lib/schedule/answer-scheduled-call";
import { PartlyFailed } from "@/lib/schedule/partly-failed";

/** Seconds: queueing stops after 30. */
export const maxDuration = 60;

/**
 * Queues the daily registries of the days that are over, and counts them; the outbox sends them. A recipient whose
 * registry cannot be made holds up no other, and makes the run one that failed.
 */
export const GET = (request: Request): Promise<Response> =>
  answerScheduledCall(request, "registries", async () => {
    const done = await queueRegistries();
    if (done.failed > 0)
      throw new PartlyFailed(`Registries that failed: ${done.failed}; queued: ${done.queued}.`);
    return done;
  });
