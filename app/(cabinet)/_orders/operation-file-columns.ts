import { getTranslations } from "next-intl/server";
import type { FileColumn } from "@/lib/export/file-column";
import type { ListedOperation } from "@/lib/operations/monitor-operations";
import type { OperationColumnKey } from "@/lib/operations/operation-column-keys";

/** What each column of the monitor becomes in a file: an amount has its currency in a column of its own. */
export async function operationFileColumns(): Promise<
  Record<OperationColumnKey, FileColumn<ListedOperation>[]>
> {
  const [t, order] = await Promise.all([getTranslations("operations"), getTranslations("orders.columns")]);
  const one = (title: string, cell: FileColumn<ListedOperation>["cell"]) => [{ title, cell }];
  return {
    billNumber: one(order("billNumber"), (row) => row.billNumber),
    number: one(t("columns.number"), (row) => row.number),
    orderNumber: one(order("orderNumber"), (row) => row.orderNumber),
    code: one(t("columns.code"), ({ code }) => `${code} · ${t(`codes.${code}`)}`),
    state: one(t("columns.state"), ({ state }) => t(`states.${state}`)),
    beganAt: [{ title: t("columns.beganAt"), cell: (row) => row.beganAt, moments: true }],
    endedAt: [{ title: t("columns.endedAt"), cell: (row) => row.endedAt, moments: true }],
    amount: [
      { title: t("columns.amount"), cell: ({ amount, currency }) => ({ minor: amount, currency }) },
      { title: t("file.currency"), cell: (row) => row.currency },
    ],
    merchant: one(order("merchant"), (row) => row.merchantName),
    approvalCode: one(t("columns.approvalCode"), (row) => row.approvalCode),
    responseCode: one(t("columns.responseCode"), (row) => row.responseCode),
    bank: one(t("columns.bank"), (row) => row.issuingBank),
    country: one(t("columns.country"), (row) => row.issuingCountry),
    ip: one(t("columns.ip"), (row) => row.customerIp),
    performedBy: one(t("columns.performedBy"), (row) => row.performedBy ?? t("byCustomer")),
  };
}
