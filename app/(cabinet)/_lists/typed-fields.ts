import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/lists/search";

/** The longest text handed back to a field, as everywhere. */
const longestEcho = 256;

/** What a filter's fields show: what was typed, even where it could not be understood, and then a word on that. */
export async function typedFields(params: SearchParams, ignored: readonly string[]) {
  const t = await getTranslations("lists.filter");
  return (name: string, ...reasons: string[]) => ({
    name,
    defaultValue: [params[name] ?? ""].flat().at(-1)?.slice(0, longestEcho),
    error: [name, ...reasons].some((reason) => ignored.includes(reason)) ? t("malformed") : undefined,
    autoComplete: "off",
  });
}
