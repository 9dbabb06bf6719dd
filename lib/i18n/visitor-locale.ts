import "server-only";
import Negotiator from "negotiator";
import { env } from "@/lib/env";
import { isLocale, type Locale } from "./locales";

/**
 * The language of somebody not signed in: the remembered choice, else the browser's first language
 * that is one of ours, else DEFAULT_LOCALE.
 */
export function visitorLocale(
  remembered: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  if (isLocale(remembered)) return remembered;
  const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } }).languages();
  const ours = wanted.map((tag) => tag.toLowerCase().split("-")[0]).find(isLocale);
  return ours ?? env().DEFAULT_LOCALE;
}
