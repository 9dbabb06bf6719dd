import "server-only";
import { isLocale } from "@/lib/i18n/locales";
import { remember } from "./remember";

/** Where a browser keeps its language. */
export const localeCookie = "cabinet_locale";

/** Remembers a language in this browser; words we do not know are ignored. */
export async function rememberLocale(locale: string): Promise<void> {
  if (isLocale(locale)) await remember(localeCookie, locale);
}
