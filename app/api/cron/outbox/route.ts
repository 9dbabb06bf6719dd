import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { answerScheduledCall } from "@/lib/schedule/answer-scheduled-call";

/** Seconds: the outbox takes no letters after 30, and one send may take 10 more. */
export const maxDuration = 60;

/** Sends what is due, and counts it. */
export const GET = (request: Request): Promise<Response> =>
  answerScheduledCall(request, "outbox", async () => ({ ...(await deliverOutbox()) }));
