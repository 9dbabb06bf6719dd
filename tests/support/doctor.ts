import { examine } from "@/lib/doctor/checks/examine";
import { type Finding, tellFinding } from "@/lib/doctor/finding";
import { testSettings } from "./settings";

/** Settings nobody has anything against, on the database of this process. */
const soundSettings = (): Record<string, string | undefined> => ({
  ...testSettings,
  DATABASE_URL: process.env.DATABASE_URL,
  APP_URL: "https://account.example.test",
  AUTH_SECRET: "pA7kq3Wn9xZr5TbLd2Hs8GvYc4MfUj6E",
  CRON_SECRET: "Qe8wRt2yUi5oPa1sDf7gHj3k",
  CLIENT_IP_HEADER: "x-real-ip",
});

/** What the doctor says of the sound settings with others in their place, as lines. */
export async function examineLines(
  settings: Record<string, string | undefined> = {},
  options?: Parameters<typeof examine>[1],
): Promise<string[]> {
  return (await examine({ ...soundSettings(), ...settings }, options)).map(tellFinding);
}

/** The line of one check. */
export const lineOf = (lines: readonly string[], name: string): string =>
  lines.find((line) => line.slice(8).startsWith(`${name}: `)) ?? "";

/** The lines of a status. */
export const linesOf = (lines: readonly string[], status: Finding["status"]): string[] =>
  lines.filter((line) => line.startsWith(status));
