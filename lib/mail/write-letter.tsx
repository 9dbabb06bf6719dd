import "server-only";
import type { ReactElement } from "react";
import { render } from "react-email";
import type { QueuedLetter } from "@/db/queries/outbox";
import DailyRegistry from "@/emails/daily-registry";
import EmailChanged from "@/emails/email-changed";
import Invitation from "@/emails/invitation";
import NewDevice from "@/emails/new-device";
import PasswordChanged from "@/emails/password-changed";
import PasswordRecovery from "@/emails/password-recovery";
import SecondFactorChanged, { secondFactorChangeOf } from "@/emails/second-factor-changed";
import type { LetterSetting } from "@/emails/words";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/format/long-dates";
import { knownLocale } from "@/lib/i18n/known-locale";
import type { Locale } from "@/lib/i18n/locales";
import { isLetterKind, type Letter, type LetterKind } from "@/lib/outbox/letter";
import { type DailyRegistry as Registry, readDailyRegistry } from "@/lib/registry/daily-registry";
import { tellRegistry } from "@/lib/registry/tell-registry";
import { resetLink } from "@/lib/secrets/token";
import { formatDuration, isPlainAddress } from "./format-letter";
import { plainTextOf } from "./plain-text";
import { settingOf } from "./letter-setting";

type Unwritable = {
  ok: false;
  reason: "unknown_kind" | "bad_address" | "link_missing" | "link_dead" | "registry_missing";
};

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

  const locale = knownLocale(queued.locale);
  const setting = settingOf(queued, kind, locale);
  const link = queued.link && resetLink(queued.link);
  if (queued.link && !link) return { ok: false, reason: "link_dead" };
  const registry = kind === "daily-registry" ? await readRegistry(queued.details, locale) : undefined;
  if (registry === null) return { ok: false, reason: "registry_missing" };
  const element = registry
    ? composeRegistry(registry, setting, locale)
    : compose(kind, queued, setting, locale, link);
  if (!element) return { ok: false, reason: "link_missing" };

  // HTML5's own: the other one names an address, and a letter names none but ours.
  const html = (await render(element)).replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>");
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
      attachments: registry?.file ? [registry.file] : [],
    },
  };
}

const composeRegistry = (registry: Registry, setting: LetterSetting, locale: Locale): ReactElement => (
  <DailyRegistry {...setting} {...tellRegistry(registry, locale)} />
);

function compose(
  kind: LetterKind,
  queued: QueuedLetter,
  setting: LetterSetting,
  locale: Locale,
  link: string | null,
): ReactElement | null {
  const { login, details } = queued;
  const about = { ...setting, login, name: queued.name ?? login };
  const tell = (at: Date) => formatInstant(at, locale, queued.timeZone ?? env().DEFAULT_TIME_ZONE);
  const happened = {
    at: tell(details.at ? new Date(details.at) : queued.createdAt),
    ip: details.ip ?? null,
    canRecover: details.way === "recovery",
  };
  if (kind === "password-changed") return <PasswordChanged {...about} {...happened} />;
  if (kind === "email-changed") {
    const side = details.side === "new" ? "new" : "old";
    return <EmailChanged {...about} at={happened.at} side={side} email={details.email ?? null} />;
  }
  if (kind === "new-device") {
    const device = [details.browser, details.system].filter(Boolean).join(", ") || null;
    return <NewDevice {...about} {...happened} device={device} />;
  }

  if (kind === "second-factor-changed")
    return <SecondFactorChanged {...about} {...happened} change={secondFactorChangeOf(details)} />;

  if (!queued.link || !link) return null;
  // A link that was revoked since has its row's end brought forward; the letter tells what was promised.
  const until = details.expiresAt ? new Date(details.expiresAt) : queued.link.expiresAt;
  const minutes = Math.round((until.getTime() - queued.link.createdAt.getTime()) / 60_000);
  const told = { ...about, link, until: tell(until), duration: formatDuration(setting.t, minutes) };
  return kind === "invitation" ? (
    <Invitation {...told} enterprise={queued.enterpriseName} />
  ) : (
    <PasswordRecovery {...told} />
  );
}
