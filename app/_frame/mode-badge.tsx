import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { Badge } from "../_ui/text/badge";

/** Which of the two interfaces this is, in a word: loud in the test mode, calm in the live one. */
export async function ModeBadge({ mode = env().CABINET_MODE }: { mode?: "test" | "live" }) {
  const t = await getTranslations("common.mode");
  if (mode === "live") return <span className="text-xs text-ink-soft">{t(mode)}</span>;
  return <Badge tone="test">{t(mode)}</Badge>;
}
