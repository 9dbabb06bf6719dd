import { numberFormat } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locales";

const noBreakSpace = "\u00a0";

/** Kept for the next amount of the currency: a file has a million rows. */
const knownDigits = new Map<string, number>();

/** Digits after the point in a currency: ISO 4217, as Intl knows it. Two for a code it does not know. */
function minorDigits(currency: string): number {
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = numberFormat("en", { style: "currency", currency }).resolvedOptions();
  knownDigits.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** Minor units as a decimal number with a point: `-123456n` of BYN is `-1234.56`. Exact for any bigint. */
export function toDecimal(minor: bigint, currency: string): `${number}` {
  const digits = minorDigits(currency);
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const part = digits > 0 ? `.${text.slice(-digits)}` : "";
  return `${minor < 0n ? "-" : ""}${whole}${part}` as `${number}`;
}

/** A decimal number with a point in minor units, or null where it has more digits than the currency. */
export function toMinor(decimal: string, currency: string): bigint | null {
  const [whole = "", part = ""] = decimal.split(".");
  const digits = minorDigits(currency);
  const significant = part.replace(/0+$/, "");
  return significant.length > digits ? null : BigInt(whole + significant.padEnd(digits, "0"));
}

/**
 * An amount as the language writes it, the currency's code after it: `1 234,56 BYN` in Russian and
 * Belarusian (with no-break spaces), `1,234.56 BYN` in English. Never through a float.
 */
export function formatMoney(minor: bigint, currency: string, locale: Locale): string {
  const digits = minorDigits(currency);
  const number = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Belarusian would leave four digits ungrouped.
    useGrouping: "always",
  }).format(toDecimal(minor, currency));
  return `${number}${noBreakSpace}${currency}`;
}
