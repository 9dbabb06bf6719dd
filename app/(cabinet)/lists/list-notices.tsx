import { getTranslations } from "next-intl/server";
import { mostSavedFilters } from "@/lib/arranged-lists/saved-filters";
import type { Ignored } from "@/lib/lists/in-order";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { RegistrySearch } from "@/lib/registry/registry-search";
import { Notice, type NoticeTone } from "../../_ui/notice";

type IgnoredField = Ignored<keyof OrdersSearch | keyof OperationsSearch | keyof RegistrySearch>;

const tones = {
  "filter-saved": "success",
  "filter-forgotten": "success",
  "columns-chosen": "success",
  "filter-name": "danger",
  "filter-too-many": "danger",
  "columns-unknown": "danger",
} satisfies Record<string, NoticeTone>;
const isNotice = (notice: unknown): notice is keyof typeof tones =>
  typeof notice === "string" && Object.hasOwn(tones, notice);

type Props = {
  ignored: readonly IgnoredField[];
  exact: boolean;
  /** What has just been done, from the address. */
  notice: string | string[] | undefined;
};

/** What to know of the list in hand: what was done, fields that were passed over, an exact number's precedence. */
export async function ListNotices({ ignored, exact, notice }: Props) {
  const [t, lists] = await Promise.all([getTranslations("orders.filter"), getTranslations("lists.notices")]);
  const fields = ignored.map((field) => t(`ignoredFields.${field}`)).join(", ");
  return (
    <>
      {isNotice(notice) && (
        <Notice tone={tones[notice]} className="mb-5">
          {lists(notice, { most: mostSavedFilters })}
        </Notice>
      )}
      {ignored.length > 0 && (
        <Notice tone="warn" className="mb-5">
          {t("ignored", { fields })}
        </Notice>
      )}
      {exact && <Notice className="mb-5">{t("exact")}</Notice>}
    </>
  );
}
