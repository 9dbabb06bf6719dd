import { getTranslations } from "next-intl/server";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something is, to the largest unit that tells it: `seconds` below one are told as less than one. */
export async function tellSpan(seconds: number): Promise<string> {
  const t = await getTranslations("admin.system.span");
  if (seconds < 1) return t("moment");
  if (seconds < 2 * minute) return t("seconds", { count: Math.round(seconds) });
  if (seconds < 2 * hour) return t("minutes", { count: Math.round(seconds / minute) });
  if (seconds < 2 * day) return t("hours", { count: Math.round(seconds / hour) });
  return t("days", { count: Math.round(seconds / day) });
}
