import { getTranslations } from "next-intl/server";

/** What a closed list of a filter says: that nothing is ticked in it, or how many things are. */
export async function multiSelectWords() {
  const t = await getTranslations("lists.filter");
  return { any: t("any"), several: t("several", { count: "#" }) };
}
