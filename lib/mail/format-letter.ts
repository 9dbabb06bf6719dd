import type { Words } from "@/emails/words";

/** A span in whole hours and minutes, in words. */
export function formatDuration(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    hours > 0 && t("hours", { count: hours }),
    (rest > 0 || hours === 0) && t("minutes", { count: rest }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** An address that cannot be two, nor carry another header. */
export const isPlainAddress = (address: string): boolean =>
  /^[!-~]+@[!-~]+$/.test(address) && !/[,;<>]/.test(address);
