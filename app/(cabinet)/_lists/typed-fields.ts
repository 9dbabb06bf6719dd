import { getTranslations } from "next-intl/server";
import { echoOf } from "@/lib/forms/echo-of";
import type { SearchParams } from "@/lib/lists/search";

/** What a filter's fields show: what was typed, even where it could not be understood, and then a word on that. */
export async function typedFields(params: SearchParams, ignored: readonly string[]) {
  const t = await getTranslations("lists.filter");
  return (name: string, ...reasons: string[]) => ({
    name,
    defaultValue: echoOf([params[name] ?? ""].flat().at(-1) ?? ""),
    error: [name, ...reasons].some((reason) => ignored.includes(reason)) ? t("malformed") : undefined,
    autoComplete: "off",
  });
}
