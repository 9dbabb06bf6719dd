import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { Badge } from "./badge";

/** Which of the two interfaces this is, in a word. */
export async function ModeBadge() {
  const t = await getTranslations("common.mode");
  const mode = env().CABINET_MODE;
  return <Badge tone={mode === "test" ? "test" : "neutral"}>{t(mode)}</Badge>;
}
