import { getLocale, getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { todayIn } from "@/lib/format/calendar-date";
import { dayFormat } from "@/lib/format/moment-format";
import { isExactNumber } from "@/lib/lists/fields";
import { type ListPeriod, readListPeriod } from "@/lib/lists/period";
import { periodOf } from "@/lib/orders/period-of";

type Search = Parameters<typeof periodOf>[0] & { number?: string };

/** The days a list shows in words, and the preset they come of. */
export async function periodWords(
  user: CurrentUser,
  search: Search,
): Promise<{ words: string; preset: ListPeriod | undefined }> {
  const [t, locale] = await Promise.all([getTranslations("lists.period"), getLocale()]);
  if (isExactNumber(search.number)) return { words: t("aboutExact"), preset: undefined };
  const { from, to, preset } = readListPeriod(periodOf(search), todayIn(user.enterpriseTimeZone));
  const days = dayFormat(locale);
  const day = (date: string) => days.format(new Date(date));
  if (from && from === to) return { words: day(from), preset };
  if (from && to) return { words: t("aboutDays", { from: day(from), to: day(to) }), preset };
  if (from) return { words: t("aboutFrom", { from: day(from) }), preset };
  return { words: to ? t("aboutTo", { to: day(to) }) : t("aboutAll"), preset };
}
