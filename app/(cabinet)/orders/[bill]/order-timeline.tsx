import { getLocale, getTranslations } from "next-intl/server";
import { momentFormat } from "@/lib/format/moment-format";
import { formatMoney } from "@/lib/format/money";
import { countryNames } from "@/lib/i18n/country-names";
import type { ListedOperation } from "@/lib/operations/monitor-operations";
import { Badge } from "../../../_ui/text/badge";
import { Card } from "../../../_ui/text/card";
import { Facts } from "../../../_ui/list/facts";
import { Moment } from "../../../_ui/text/moment";
import { operationTones } from "../../_orders/operation-columns";

type Props = { operations: readonly ListedOperation[]; timeZone: string };

/** What was done to an order, step by step, oldest first. */
export async function OrderTimeline({ operations, timeZone }: Props) {
  const [t, order, locale] = await Promise.all([
    getTranslations("operations"),
    getTranslations("orders.details"),
    getLocale(),
  ]);
  const moments = momentFormat(locale, timeZone, { seconds: true });
  const nameOf = countryNames(locale);
  const moment = (at: Date) => <Moment at={at} format={moments} />;
  return (
    <Card title={order("timeline")}>
      {operations.length === 0 && <p className="text-ink-soft">{order("noOperations")}</p>}
      <ol className="grid gap-6 border-s-2 border-line ps-5">
        {operations.map((operation) => (
          <li key={operation.number} className="grid gap-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">
                {`${operation.number}. ${t(`codes.${operation.code}`)} (${operation.code})`}
              </span>
              <Badge tone={operationTones[operation.state]}>{t(`states.${operation.state}`)}</Badge>
              <span className="tabular-nums">
                {formatMoney(operation.amount, operation.currency, locale)}
              </span>
            </p>
            <Facts
              facts={[
                { label: t("columns.beganAt"), value: moment(operation.beganAt) },
                { label: t("columns.endedAt"), value: operation.endedAt && moment(operation.endedAt) },
                { label: t("columns.approvalCode"), value: operation.approvalCode },
                { label: t("columns.responseCode"), value: operation.responseCode },
                { label: t("columns.bank"), value: operation.issuingBank },
                {
                  label: t("columns.country"),
                  value: operation.issuingCountry && nameOf(operation.issuingCountry),
                },
                { label: t("columns.ip"), value: operation.customerIp },
                { label: t("columns.performedBy"), value: operation.performedBy ?? t("byCustomer") },
              ].filter(({ value }) => value !== null)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
