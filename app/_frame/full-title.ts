import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";

/** A title as the browser shows it: the section, the brand and, in the test mode, the mode. */
export async function fullTitle(section: string): Promise<string> {
  const t = await getTranslations("common");
  const { BRAND_NAME: brand, CABINET_MODE: mode } = env();
  return t(mode === "test" ? "titleTest" : "titleLive", { section, brand });
}
