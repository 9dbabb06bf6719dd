import { getTranslations } from "next-intl/server";
import { mostSavedFilters } from "@/lib/arranged-lists/saved-filters";
import type { Ignored } from "@/lib/lists/in-order";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { RegistrySearch } from "@/lib/registry/registry-search";
import { Notice } from "../../_ui/text/notice";
import { Result } from "../../_ui/overlay/result";
import { IgnoredFields } from "./ignored-fields";
import { columnsId, filtersId } from "./list-arrangement";

type IgnoredField = Ignored<keyof OrdersSearch | keyof OperationsSearch | keyof RegistrySearch>;

/** What was done, and the fold it was done in. */
const results = {
  "filter-saved": filtersId,
  "filter-forgotten": filtersId,
  "columns-chosen": columnsId,
} as const;
const refusals = ["filter-name", "filter-too-many", "columns-unknown"] as const;

const isResult = (notice: unknown): notice is keyof typeof results =>
  typeof notice === "string" && Object.hasOwn(results, notice);

type Props = {
  ignored: readonly IgnoredField[];
  exact: boolean;
  /** What has just been done, from the address. */
  notice: string | string[] | undefined;
};

/** What to know of the list in hand: what was done, fields that were passed over, an exact number's precedence. */
export async function ListNotices({ ignored, exact, notice }: Props) {
  const [t, lists] = await Promise.all([getTranslations("lists.filter"), getTranslations("lists.notices")]);
  const refusal = refusals.find((known) => known === notice);
  return (
    <>
      {isResult(notice) && <Result title={lists(notice)} focusAt={results[notice]} />}
      {refusal && (
        <Notice tone="danger" className="mb-5">
          {lists(refusal, { most: mostSavedFilters })}
        </Notice>
      )}
      <IgnoredFields fields={ignored} word={(field) => t(`ignoredFields.${field}`)} />
      {exact && <Notice className="mb-5">{t("exact")}</Notice>}
    </>
  );
}
