import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { isLocale } from "./locales";

/** Plain on purpose: the language is no secret, and both cabinets may share it. */
export const localeCookie = "cabinet_locale";

const oneYearSeconds = 365 * 24 * 60 * 60;

/** Remembers a language in this browser; words we do not know are ignored. */
export async function rememberLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: oneYearSeconds,
  });
}
