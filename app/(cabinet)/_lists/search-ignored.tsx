import { getTranslations } from "next-intl/server";
import { IgnoredFields } from "./ignored-fields";

/** {@link IgnoredFields} of a list that is searched by {@link SearchForm}. */
export async function SearchIgnored({ fields }: { fields: readonly ("find" | "enterprise" | "after")[] }) {
  const t = await getTranslations("lists.search.ignoredFields");
  return <IgnoredFields fields={fields} word={(field) => t(field)} />;
}
