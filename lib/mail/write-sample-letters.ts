import "server-only";
import type { QueuedLetter } from "@/db/queries/letters/outbox";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import type { Letter, LetterKind } from "@/lib/outbox/letter";
import type { DailyRegistry } from "@/lib/registry/daily-registry";
import { mintLink } from "@/lib/secrets/reset-link";
import { writeLetter } from "./write-letter";

const createdAt = new Date("2026-11-22T18:55:00Z");
const day = "2026-11-22";
const happened = { at: createdAt.toISOString(), ip: "203.0.113.7" };
const device = { ...happened, browser: "Firefox", system: "Windows" };
/** Who reads them, where a language has names of its own; else it is the last. */
const readers: { [Language in Locale]?: { login: string; name: string } } & { en: object } = {
  ru: { login: "anna_minsk", name: "Анна Соколова" },
  be: { login: "yanka_hrodna", name: "Янка Каваль" },
  en: { login: "emma_tallinn", name: "Emma Tamm" },
};
const minutesLater = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);

/** Every letter in each of its forms, by the name of its file. */
const samples: Record<string, { kind: LetterKind; details?: Record<string, string>; minutes?: number }> = {
  "password-recovery": { kind: "password-recovery", minutes: 30 },
  invitation: { kind: "invitation", minutes: 72 * 60 },
  "password-changed": { kind: "password-changed", details: { ...happened, way: "recovery" } },
  "password-changed-no-recovery": { kind: "password-changed", details: happened },
  "email-changed-old": {
    kind: "email-changed",
    details: { ...happened, side: "old", email: "a***@example.com" },
  },
  "email-changed-new": { kind: "email-changed", details: { ...happened, side: "new" } },
  "new-device": { kind: "new-device", details: { ...device, way: "recovery" } },
  "new-device-no-recovery": { kind: "new-device", details: device },
  ...Object.fromEntries(
    ["enabled", "disabled", "codes_renewed", "recovery_code_used"].map((change) => [
      `second-factor-changed-${change.replaceAll("_", "-")}`,
      { kind: "second-factor-changed" as const, details: { ...happened, change, way: "recovery" } },
    ]),
  ),
  "second-factor-changed-no-recovery": {
    kind: "second-factor-changed",
    details: { ...happened, change: "disabled" },
  },
  "daily-registry": { kind: "daily-registry", details: { day } },
  "daily-registry-empty": { kind: "daily-registry", details: { day, sample: "empty" } },
};

const totals: DailyRegistry["totals"] = [
  { currency: "BYN", code: 100, state: "Success", count: 1284, amount: 12_345_678n },
  { currency: "BYN", code: 100, state: "Failed", count: 37, amount: 310_250n },
  { currency: "BYN", code: 300, state: "Success", count: 4, amount: 45_900n },
  { currency: "EUR", code: 200, state: "Success", count: 12, amount: 99_900n },
];

async function sampleRegistry({ sample }: Record<string, string>): Promise<DailyRegistry> {
  const isEmpty = sample === "empty";
  return {
    enterprise: "00000000-0000-4000-8000-000000000000",
    enterpriseName: "ООО «Ромашка»",
    day,
    timeZone: "Europe/Minsk",
    selection: "all",
    decimalMark: "comma",
    totals: isEmpty ? [] : totals,
    count: isEmpty ? 0 : totals.reduce((sum, { count }) => sum + count, 0),
    file: isEmpty
      ? null
      : { name: `registry-${day}.csv`, type: "text/csv; charset=utf-8", content: new Uint8Array() },
  };
}

/** Writes every letter there is in a language, as the outbox writes it, about nobody: for looking at. */
export const writeSampleLetters = (locale: Locale): Promise<{ name: string; letter: Letter }[]> =>
  Promise.all(
    Object.entries(samples).map(async ([name, { kind, details = {}, minutes }]) => {
      const link = minutes ? { ...mintLink(), createdAt, expiresAt: minutesLater(minutes) } : null;
      const queued: QueuedLetter = {
        id: name,
        kind,
        toAddress: "reader@example.com",
        locale,
        details,
        status: "sending",
        attempts: 1,
        earlierAttempts: 0,
        createdAt,
        sentAt: null,
        ...(readers[locale] ?? readers.en),
        timeZone: env().DEFAULT_TIME_ZONE,
        enterpriseName: "ООО «Ромашка»",
        link,
        linkIsLive: true,
      };
      const written = await writeLetter(queued, sampleRegistry);
      if (!written.ok) throw new Error(`${name}: ${written.reason}`);
      return { name, letter: written.letter };
    }),
  );
