import { getTranslations } from "next-intl/server";
import type { UserSearch } from "@/lib/users/user-search";
import { Notice } from "../../../_ui/text/notice";

/** Which conditions of the filter made no sense and were left out. */
export async function IgnoredFields({ fields }: { fields: readonly (keyof UserSearch)[] }) {
  if (fields.length === 0) return null;
  const t = await getTranslations("admin.users");
  return (
    <Notice tone="warn" className="mb-5">
      {t("filter.ignored", { fields: fields.map((field) => t(`filter.fields.${field}`)).join(", ") })}
    </Notice>
  );
}
