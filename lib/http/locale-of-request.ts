import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { localeCookie } from "@/lib/preferences/locale-cookie";

/** The language of whoever sent a request, without asking the database. */
export function localeOfRequest(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  const remembered = new RegExp(`(?:^|; )${localeCookie}=([a-z]+)`).exec(cookie ?? "")?.[1];
  return visitorLocale(remembered, acceptLanguage);
}
