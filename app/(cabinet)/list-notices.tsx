import { getTranslations } from "next-intl/server";
import type { Ignored } from "@/lib/lists/in-order";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import { Notice } from "../_ui/notice";

type IgnoredField = Ignored<keyof OrdersSearch | keyof OperationsSearch>;

/** What to know of the filter in force: fields that were passed over, and an exact number's precedence. */
export async function ListNotices({ ignored, exact }: { ignored: readonly IgnoredField[]; exact: boolean }) {
  const t = await getTranslations("orders.filter");
  const fields = ignored.map((field) => t(`ignoredFields.${field}`)).join(", ");
  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warn" className="mb-5">
          {t("ignored", { fields })}
        </Notice>
      )}
      {exact && <Notice className="mb-5">{t("exact")}</Notice>}
    </>
  );
}
