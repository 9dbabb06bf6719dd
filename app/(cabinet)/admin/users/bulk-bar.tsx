import { getTranslations } from "next-intl/server";
import { bulkDeeds } from "@/lib/users/bulk-change";
import { Button } from "../../../_ui/button";
import { Select } from "../../../_ui/form/select";
import { deedWords } from "./_bulk/deed-words";

/** What to do to the users ticked above: leads to a page that shows it first. */
export async function BulkBar() {
  const t = await getTranslations("admin.bulk");
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3 print:hidden">
      <Select
        name="deed"
        label={t("ticked")}
        className="min-w-64"
        options={bulkDeeds.map((deed) => {
          const { key, language } = deedWords(deed);
          return { value: deed, label: t(`deeds.${key}`, { language }) };
        })}
      />
      <Button type="submit" look="secondary">
        {t("show")}
      </Button>
    </div>
  );
}
