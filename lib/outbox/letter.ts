import "server-only";
import type { Locale } from "@/lib/i18n/locales";

export const letterKinds = [
  "password-recovery",
  "password-changed",
  "email-changed",
  "invitation",
  "new-device",
  "second-factor-changed",
  "daily-registry",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Narrows a stored word to a kind of letter we know. */
export const isLetterKind = (value: unknown): value is LetterKind =>
  letterKinds.some((kind) => kind === value);

/** A file that a letter carries. */
export interface Attachment {
  name: string;
  /** Of its content (MIME). */
  type: string;
  content: Uint8Array;
}

/** A letter as it leaves. It may carry a live link: never stored, never logged. */
export interface Letter {
  /** The outbox row's id. */
  id: string;
  /** Which round of attempts it is of: the provider takes a letter of one id once a round. */
  round: number;
  from: string;
  to: string;
  locale: Locale;
  subject: string;
  html: string;
  text: string;
  /** The addresses it asks to open. */
  links: string[];
  attachments: Attachment[];
}
