import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { isDatabaseAnswering as ask } from "@/db/queries/health";

/** Milliseconds: to whoever watches, an answer that comes later is none. A database that hangs says nothing at all. */
const patienceMs = 3_000;

/** Whether the database answers, and soon. */
export const isDatabaseAnswering = (): Promise<boolean> =>
  Promise.race([ask(), delay(patienceMs, false, { ref: false })]);
