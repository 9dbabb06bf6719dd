import "server-only";
import { cookies } from "next/headers";
import { remember } from "./remember";

const shortcutsCookie = "cabinet_shortcuts";

/** Whether single keys are shortcuts in this browser: they are, until somebody switches them off (WCAG 2.1.4). */
export const readShortcuts = async (): Promise<boolean> =>
  (await cookies()).get(shortcutsCookie)?.value !== "off";

/** Remembers in this browser whether single keys are shortcuts. */
export const rememberShortcuts = (areOn: boolean): Promise<void> =>
  remember(shortcutsCookie, areOn ? "on" : "off");
