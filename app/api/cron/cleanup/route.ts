import { resealSecondFactors } from "@/lib/auth/second-factor/reseal-second-factors";
import { clearOldRows } from "@/lib/housekeeping/clear-old-rows";
import { answerScheduledCall } from "@/lib/schedule/answer-scheduled-call";

/** Seconds: clearing stops after 30. */
export const maxDuration = 60;

/** Clears what is no longer needed, and counts it; seals anew what is under a secret that is to go. */
export const GET = (request: Request): Promise<Response> =>
  answerScheduledCall(request, "cleanup", async () => ({
    resealed: await resealSecondFactors(),
    ...(await clearOldRows()),
  }));
