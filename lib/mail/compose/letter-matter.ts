import "server-only";
import type { ReactElement } from "react";
import type { QueuedLetter } from "@/db/queries/letters/outbox";
import type { LetterSetting, Words } from "@/emails/words";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/format/long-dates";
import type { Locale } from "@/lib/i18n/locales";
import type { Attachment } from "@/lib/outbox/letter";
import type { readDailyRegistry } from "@/lib/registry/daily-registry";

/** What a letter is composed of. */
export interface LetterMatter {
  queued: QueuedLetter;
  locale: Locale;
  t: Words;
  brand: string;
  /** The address it asks to open. */
  link: string | null;
  readRegistry: typeof readDailyRegistry;
}

/** A letter's own part: its subject, what is in it, and its files. */
export interface ComposedLetter {
  subject: string;
  element: (setting: LetterSetting) => ReactElement;
  attachments?: Attachment[];
}

/** Composes the letters of one kind, or says what the row lacks. */
export type ComposeLetter<Lacking extends string = never> = (
  matter: LetterMatter,
) => ComposedLetter | { ok: false; reason: Lacking };

/** Whom a letter is about. */
export const whoOf = ({ login, name }: QueuedLetter): { login: string; name: string } => ({
  login,
  name: name ?? login,
});

/** A moment as the reader's zone and language have it. */
export const formatFor = ({ queued, locale }: LetterMatter, at: Date): string =>
  formatInstant(at, locale, queued.timeZone ?? env().DEFAULT_TIME_ZONE);

/** What a notice tells of what happened: when, from which address, and whether its reader may recover the password. */
export function happenedOf(matter: LetterMatter): { at: string; ip: string | null; canRecover: boolean } {
  const { details, createdAt } = matter.queued;
  return {
    at: formatFor(matter, details.at ? new Date(details.at) : createdAt),
    ip: details.ip ?? null,
    canRecover: details.way === "recovery",
  };
}
