import "server-only";
import Negotiator from "negotiator";
import { env } from "@/lib/env";
import { isLocale, type Locale, locales } from "./locales";

/**
 * The language of somebody not signed in: the remembered choice, else the one of ours that the browser
 * wants most, else DEFAULT_LOCALE.
 */
export function visitorLocale(
  remembered: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  if (isLocale(remembered)) return remembered;
  const { DEFAULT_LOCALE } = env();
  const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } });
  // The first of ours is the answer to a browser that wants any.
  return (wanted.language([DEFAULT_LOCALE, ...locales]) as Locale | undefined) ?? DEFAULT_LOCALE;
}
