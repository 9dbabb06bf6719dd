import "server-only";
import { headers } from "next/headers";
import { noteWait, requestIdHeader } from "./last-answer";

/** Makes the answer that shows the page in hand 429 with `Retry-After`, which a page cannot say itself. */
export async function answerLimited(retryAfterSeconds: number): Promise<void> {
  noteWait((await headers()).get(requestIdHeader) ?? "", retryAfterSeconds);
}
