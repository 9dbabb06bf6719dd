import "server-only";
import type { Words } from "@/emails/words";
import { formatFor, type LetterMatter } from "./letter-matter";

/** The link of a letter with the end of its life, in words; null where there is none. */
export function linkOf(matter: LetterMatter): { link: string; until: string; duration: string } | null {
  const { queued, link, t } = matter;
  if (!queued.link || !link) return null;
  // A link that was revoked since has its row's end brought forward; the letter tells what was promised.
  const until = queued.details.expiresAt ? new Date(queued.details.expiresAt) : queued.link.expiresAt;
  const minutes = Math.round((until.getTime() - queued.link.createdAt.getTime()) / 60_000);
  return { link, until: formatFor(matter, until), duration: formatDuration(t, minutes) };
}

/** A span in whole hours and minutes, in words. */
function formatDuration(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    hours > 0 && t("hours", { count: hours }),
    (rest > 0 || hours === 0) && t("minutes", { count: rest }),
  ]
    .filter(Boolean)
    .join(" ");
}
