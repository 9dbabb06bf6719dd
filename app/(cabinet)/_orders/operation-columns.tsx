import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { momentFormat } from "@/lib/format/moment-format";
import { formatMoney } from "@/lib/format/money";
import { countryNames } from "@/lib/i18n/country-names";
import type { ListedOperation } from "@/lib/operations/monitor-operations";
import type { OperationState } from "@/lib/operations/operation-codes";
import type { OperationColumnKey } from "@/lib/operations/operation-column-keys";
import { Badge, type BadgeTone } from "../../_ui/text/badge";
import type { Column } from "../../_ui/list/data-table";
import { RowLink } from "../../_ui/list/row-link";
import { Moment } from "../../_ui/text/moment";
import { Absent } from "../_lists/absent";

/** Of the results of operations. */
export const operationTones: Record<OperationState, BadgeTone> = {
  "In Process": "accent",
  Success: "success",
  Failed: "danger",
};

/** The columns of the operations monitor, in the reader's language and zone. */
export async function operationColumns(
  timeZone: string,
): Promise<(Column<ListedOperation> & { key: OperationColumnKey })[]> {
  const [t, order, locale] = await Promise.all([
    getTranslations("operations"),
    getTranslations("orders"),
    getLocale(),
  ]);
  const absent = <Absent />;
  const moments = momentFormat(locale, timeZone, { seconds: true });
  const nameOf = countryNames(locale);
  const moment = (at: Date) => <Moment at={at} format={moments} className="whitespace-nowrap" />;
  return [
    {
      key: "billNumber",
      title: order("columns.billNumber"),
      cell: ({ billNumber }) => <RowLink href={`/orders/${billNumber}` as Route}>{billNumber}</RowLink>,
      heading: true,
    },
    { key: "number", roomy: true, title: t("columns.number"), cell: (row) => row.number, numeric: true },
    { key: "orderNumber", title: order("columns.orderNumber"), cell: (row) => row.orderNumber },
    {
      key: "code",
      title: t("columns.code"),
      cell: ({ code }) => <span className="whitespace-nowrap">{`${code} · ${t(`codes.${code}`)}`}</span>,
    },
    {
      key: "state",
      title: t("columns.state"),
      cell: ({ state }) => <Badge tone={operationTones[state]}>{t(`states.${state}`)}</Badge>,
    },
    { key: "beganAt", title: t("columns.beganAt"), cell: (row) => moment(row.beganAt) },
    {
      key: "endedAt",
      roomy: true,
      title: t("columns.endedAt"),
      cell: (row) => (row.endedAt ? moment(row.endedAt) : absent),
    },
    {
      key: "amount",
      title: t("columns.amount"),
      cell: (row) => formatMoney(row.amount, row.currency, locale),
      numeric: true,
    },
    { key: "merchant", title: order("columns.merchant"), cell: (row) => row.merchantName },
    {
      key: "approvalCode",
      roomy: true,
      title: t("columns.approvalCode"),
      cell: (row) => row.approvalCode ?? absent,
    },
    { key: "responseCode", title: t("columns.responseCode"), cell: (row) => row.responseCode ?? absent },
    { key: "bank", roomy: true, title: t("columns.bank"), cell: (row) => row.issuingBank ?? absent },
    {
      key: "country",
      roomy: true,
      title: t("columns.country"),
      cell: ({ issuingCountry }) => (issuingCountry ? nameOf(issuingCountry) : absent),
    },
    { key: "ip", roomy: true, title: t("columns.ip"), cell: (row) => row.customerIp ?? absent },
    {
      key: "performedBy",
      roomy: true,
      title: t("columns.performedBy"),
      cell: (row) => row.performedBy ?? t("byCustomer"),
    },
  ];
}
