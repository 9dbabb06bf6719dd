import { getTranslations } from "next-intl/server";
import type { ClockDifference } from "@/lib/doctor/measure-clock";

/** How far the database's clock is from ours, to a tenth of a second. */
export async function tellClock({ difference, isSound }: ClockDifference) {
  const t = await getTranslations("admin.system.database");
  const seconds = Math.round(Math.abs(difference) / 100) / 10;
  const words =
    seconds === 0 ? t("clockSame") : t(difference > 0 ? "clockAhead" : "clockBehind", { seconds });
  return { words, isSound };
}
