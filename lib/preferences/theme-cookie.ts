import "server-only";
import { cookies } from "next/headers";
import { remember } from "./remember";
import { isTheme, type Theme } from "./themes";

const themeCookie = "cabinet_theme";

/** The theme chosen in this browser; where none was, or what is kept is none of ours, the system's. */
export async function readTheme(): Promise<Theme> {
  const kept = (await cookies()).get(themeCookie)?.value;
  return isTheme(kept) ? kept : "system";
}

/** Remembers a theme in this browser. */
export const rememberTheme = (theme: Theme): Promise<void> => remember(themeCookie, theme);
