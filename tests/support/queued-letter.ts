import type { QueuedLetter } from "@/db/queries/letters/outbox";
import { writeLetter } from "@/lib/mail/write-letter";
import type { Letter, LetterKind } from "@/lib/outbox/letter";
import { storedLink } from "./stored-link";

/** A recovery letter as it is queued, of 22 November 2026, for half an hour; anything of it can be replaced. */
export const queuedLetter = (values: Partial<QueuedLetter> = {}): QueuedLetter => ({
  id: "5e0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e10",
  kind: "password-recovery",
  toAddress: "anna@example.test",
  locale: "ru",
  details: {},
  status: "sending",
  attempts: 1,
  earlierAttempts: 0,
  createdAt: new Date("2026-11-22T18:55:00Z"),
  sentAt: null,
  login: "merchant_1",
  name: "Анна Ковалёва",
  timeZone: null,
  enterpriseName: null,
  link: {
    ...storedLink({ id: "7a0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e11", nonce: "c2FsdHlub25jZWZvcnQ" }),
    createdAt: new Date("2026-11-22T18:55:00Z"),
    expiresAt: new Date("2026-11-22T19:25:00Z"),
  },
  linkIsLive: true,
  ...values,
});

/** {@link queuedLetter} as it is written. */
export async function writeQueued(values: Partial<QueuedLetter> = {}): Promise<Letter> {
  const written = await writeLetter(queuedLetter(values));
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}

/** The registry of a day goes to whom an enterprise names: see tests/integration/registry. */
export type SampledKind = Exclude<LetterKind, "daily-registry">;

/** Each kind of letter with what is its own. */
export const letterSamples: Record<SampledKind, Partial<QueuedLetter>> = {
  "password-recovery": {},
  "password-changed": {
    link: null,
    details: { at: "2026-11-22T18:55:30.000Z", ip: "203.0.113.7", way: "recovery" },
  },
  "email-changed": {
    link: null,
    details: { side: "old", at: "2026-11-22T18:55:30.000Z", email: "n***@example.test" },
  },
  "new-device": {
    link: null,
    details: {
      at: "2026-11-22T18:55:30.000Z",
      ip: "203.0.113.7",
      browser: "Firefox",
      system: "Linux",
      way: "recovery",
    },
  },
  "second-factor-changed": {
    link: null,
    details: { change: "enabled", at: "2026-11-22T18:55:30.000Z", ip: "203.0.113.7", way: "recovery" },
  },
  invitation: {
    enterpriseName: "ООО «Ромашка»",
    link: { ...queuedLetter().link!, expiresAt: new Date("2026-11-25T18:55:00Z") },
  },
};
