import "server-only";
import type { RegistryTold } from "@/emails/daily-registry";
import { formatDay } from "@/lib/format/long-dates";
import { formatMoney } from "@/lib/format/money";
import { numberFormat } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locales";
import type { DailyRegistry } from "@/lib/registry/daily-registry";
import { operationWords } from "@/lib/registry/registry-csv";

/** A registry in the words of its letter: amounts and days as the language writes them. */
export function tellRegistry(registry: DailyRegistry, locale: Locale): RegistryTold {
  const t = operationWords(locale);
  const { day, enterpriseName: enterprise, timeZone, selection, totals, count, file } = registry;
  const number = numberFormat(locale, {});
  return {
    day: formatDay(day, locale),
    enterprise,
    timeZone,
    selection,
    count: number.format(count),
    totals: totals.map(({ currency, code, state, count: operations, amount }) => ({
      operation: `${code} · ${t(`codes.${code}`)}`,
      state: t(`states.${state}`),
      count: number.format(operations),
      amount: formatMoney(amount, currency, locale),
    })),
    file: file?.name ?? null,
  };
}
