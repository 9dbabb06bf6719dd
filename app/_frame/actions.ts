"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findUser } from "@/lib/access/current-user";
import { currentPath } from "@/lib/access/return-path";
import { pathHeader } from "@/lib/http/path-header";
import { readClient } from "@/lib/http/client";
import { readForm } from "@/lib/forms/read-form";
import { rememberLocale } from "@/lib/preferences/locale-cookie";
import { locales } from "@/lib/i18n/locales";
import { rememberTheme } from "@/lib/preferences/theme-cookie";
import { themes } from "@/lib/preferences/themes";
import { choosePreferences } from "@/lib/users/choose-preferences";

const localeInput = z.object({ locale: z.enum(locales) });
const themeInput = z.object({ theme: z.enum(themes) });

/** Field `locale`: a language of ours. Kept for the user who is signed in, and in this browser. */
export async function switchLocaleAction(form: FormData): Promise<void> {
  const read = readForm(localeInput, form);
  if (read.ok) {
    const { locale } = read.input;
    await rememberLocale(locale);
    const user = await findUser();
    if (user) await choosePreferences(user, { locale }, await readClient());
  }
  return showAgain();
}

/** Field `theme`: one of ours. Kept in this browser: another screen may want another. */
export async function switchThemeAction(form: FormData): Promise<void> {
  const read = readForm(themeInput, form);
  if (read.ok) await rememberTheme(read.input.theme);
  return showAgain();
}

/** The header of an action that a script asks for. */
const actionHeader = "next-action";

/**
 * The page in hand in its new dress. Where scripts run, the action's own answer brings it, and what is typed in it stays;
 * a redirect would put another page in its place.
 */
async function showAgain(): Promise<void> {
  const asked = await headers();
  if (!asked.has(actionHeader)) redirect(currentPath(asked.get(pathHeader)));
}
