import "server-only";
import { env } from "@/lib/env";
import { isLocale, type Locale } from "./locales";

/** The language that a stored word names; DEFAULT_LOCALE for one that we have no longer. */
export const knownLocale = (stored: string): Locale => (isLocale(stored) ? stored : env().DEFAULT_LOCALE);
