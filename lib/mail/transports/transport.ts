import "server-only";
import type { Letter } from "@/lib/outbox/letter";

/** What became of a letter: taken, or refused for good, or refused for now. Reasons are codes, never content. */
export type Sent =
  | { ok: true; providerId?: string }
  | { ok: false; permanent: boolean; retryAfterSeconds?: number; reason: string };

/** A way for letters to leave. */
export interface Transport {
  /** Hands a letter over; answers within seconds whatever the other side does. Never throws. */
  send(letter: Letter): Promise<Sent>;
}
