import "server-only";
import { render } from "react-email";
import type { QueuedLetter } from "@/db/queries/letters/outbox";
import { env } from "@/lib/env";
import { oneLine } from "@/lib/format/one-line";
import { knownLocale } from "@/lib/i18n/known-locale";
import { isLetterKind, type Letter, type LetterKind } from "@/lib/outbox/letter";
import { readDailyRegistry } from "@/lib/registry/daily-registry";
import { resetLink } from "@/lib/secrets/reset-link";
import { dailyRegistry } from "./compose/daily-registry";
import { emailChanged } from "./compose/email-changed";
import { invitation } from "./compose/invitation";
import type { ComposeLetter } from "./compose/letter-matter";
import { newDevice } from "./compose/new-device";
import { passwordChanged } from "./compose/password-changed";
import { passwordRecovery } from "./compose/password-recovery";
import { secondFactorChanged } from "./compose/second-factor-changed";
import { isPlainAddress } from "./is-plain-address";
import { letterSetting, letterWords } from "./letter-setting";
import { plainTextOf } from "./plain-text-of";

type Lacking = "link_missing" | "registry_missing";

/** How the letters of each kind are composed. */
const composers: Record<LetterKind, ComposeLetter<Lacking> | typeof dailyRegistry> = {
  "password-recovery": passwordRecovery,
  "password-changed": passwordChanged,
  "email-changed": emailChanged,
  invitation,
  "new-device": newDevice,
  "second-factor-changed": secondFactorChanged,
  "daily-registry": dailyRegistry,
};

type Unwritable = { ok: false; reason: "unknown_kind" | "bad_address" | "link_dead" | Lacking };

/**
 * Writes a queued letter in its language: the same row gives the same letter at every attempt, since
 * the provider compares what it gets twice under one key; only a registry tells of what is in the database now.
 * Refuses a row that no letter can be made of.
 * @param readRegistry where a registry comes from, if not from the database
 */
export async function writeLetter(
  queued: QueuedLetter,
  readRegistry = readDailyRegistry,
): Promise<{ ok: true; letter: Letter } | Unwritable> {
  const { kind, toAddress } = queued;
  if (!isLetterKind(kind)) return { ok: false, reason: "unknown_kind" };
  if (!isPlainAddress(toAddress)) return { ok: false, reason: "bad_address" };
  const link = queued.link && resetLink(queued.link);
  if (queued.link && !link) return { ok: false, reason: "link_dead" };

  const locale = knownLocale(queued.locale);
  const brand = oneLine(env().BRAND_NAME);
  const matter = { queued, locale, t: letterWords(locale), brand, link, readRegistry };
  const composed = await composers[kind](matter);
  if ("reason" in composed) return composed;
  const setting = letterSetting(composed.subject, locale);

  // HTML5's own: the other one names an address, and a letter names none but ours.
  const html = (await render(composed.element(setting))).replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>");
  return {
    ok: true,
    letter: {
      id: queued.id,
      round: queued.earlierAttempts,
      from: env().MAIL_FROM,
      to: toAddress,
      locale,
      subject: setting.subject,
      html,
      text: plainTextOf(html),
      links: link ? [link] : [],
      attachments: composed.attachments ?? [],
    },
  };
}
