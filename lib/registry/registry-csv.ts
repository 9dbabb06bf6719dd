import "server-only";
import { createTranslator } from "next-intl";
import type { OperationTotal } from "@/db/queries/orders/operation-totals";
import type { ListedOperation } from "@/db/queries/orders/operations";
import { csvStream } from "@/lib/export/csv-stream";
import type { FileCell, FileColumn } from "@/lib/export/file-column";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import type { DecimalMark } from "./registry-selection";

/** What a registry's file looks like. */
export interface RegistryManner {
  locale: Locale;
  /** In which moments are told. */
  timeZone: string;
  decimalMark: DecimalMark;
}

/** Codes and results of operations in the language of the one who reads them. */
export const operationWords = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: "operations" });

/**
 * The columns of a registry: what an accountant compares. Who paid from which address stays in the cabinet,
 * since a letter passes through others' hands.
 */
function registryColumns(locale: Locale): FileColumn<ListedOperation>[] {
  const t = operationWords(locale);
  const order = createTranslator({ locale, messages: messagesOf(locale), namespace: "orders" });
  const file = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: "letters.dailyRegistry.file",
  });
  return [
    { title: "Merchant_ID", cell: ({ merchantId }) => String(merchantId) },
    { title: order("columns.merchant"), cell: ({ merchantName }) => merchantName },
    { title: order("columns.billNumber"), cell: ({ billNumber }) => billNumber },
    { title: order("columns.orderNumber"), cell: ({ orderNumber }) => orderNumber },
    { title: t("columns.number"), cell: ({ number }) => String(number) },
    { title: file("code"), cell: ({ code }) => String(code) },
    { title: t("columns.code"), cell: ({ code }) => t(`codes.${code}`) },
    { title: t("columns.state"), cell: ({ state }) => t(`states.${state}`) },
    { title: t("columns.beganAt"), cell: ({ beganAt }) => beganAt },
    { title: t("columns.endedAt"), cell: ({ endedAt }) => endedAt },
    { title: t("columns.amount"), cell: ({ amount, currency }) => ({ minor: amount, currency }) },
    { title: file("currency"), cell: ({ currency }) => currency },
    { title: t("columns.approvalCode"), cell: ({ approvalCode }) => approvalCode },
    { title: t("columns.responseCode"), cell: ({ responseCode }) => responseCode },
    { title: t("columns.bank"), cell: ({ issuingBank }) => issuingBank },
    { title: t("columns.country"), cell: ({ issuingCountry }) => issuingCountry },
  ];
}

/** The totals below the operations: how many in the column of the merchant, the rest in its own column. */
function totalLines(locale: Locale, totals: readonly OperationTotal[]): FileCell[][] {
  const t = operationWords(locale);
  const file = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: "letters.dailyRegistry.file",
  });
  return totals.map(({ code, state, count, amount, currency }) => [
    file("total"),
    file("operations", { count }),
    ...[null, null, null],
    String(code),
    t(`codes.${code}`),
    t(`states.${state}`),
    ...[null, null],
    { minor: amount, currency },
    currency,
    ...[null, null, null, null],
  ]);
}

/** A registry as CSV in the language of its reader, the totals on the last lines. */
export const registryCsv = (
  { locale, timeZone, decimalMark }: RegistryManner,
  pages: AsyncIterable<readonly ListedOperation[]>,
  totals: readonly OperationTotal[],
): ReadableStream<Uint8Array> =>
  csvStream(
    registryColumns(locale),
    pages,
    { timeZone, decimalMark: decimalMark === "comma" ? "," : "." },
    () => totalLines(locale, totals),
  );
