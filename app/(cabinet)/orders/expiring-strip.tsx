import { getLocale, getTranslations } from "next-intl/server";
import { formatMoney } from "@/lib/format/money";
import { sumByCurrency } from "@/lib/format/sum-by-currency";
import { warnedHours } from "@/lib/orders/order-filter";
import type { StateTotal } from "@/lib/orders/sum-orders";
import { Notice } from "../../_ui/text/notice";
import { TextLink } from "../../_ui/text/text-link";

/** Over the list: orders that are soon cancelled for want of a confirmation, and what they are worth. */
export async function ExpiringStrip({ totals }: { totals: readonly StateTotal[] }) {
  const [t, locale] = await Promise.all([getTranslations("orders.expiring"), getLocale()]);
  if (totals.length === 0) return null;
  const count = totals.reduce((sum, part) => sum + part.count, 0);
  return (
    <Notice tone="warn" className="mb-5" title={t("title", { count })}>
      {t("text", {
        count,
        hours: warnedHours,
        sums: sumByCurrency(totals)
          .map(({ amount, currency }) => formatMoney(amount, currency, locale))
          .join(", "),
      })}{" "}
      <TextLink href="/orders?expiring=1">{t("show")}</TextLink>
    </Notice>
  );
}
