import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";

/** The way to the other interface (test's live, live's test), where its address is set. */
export async function SiblingLink() {
  const { OTHER_CABINET_URL: href, CABINET_MODE: mode } = env();
  if (!href) return null;
  const t = await getTranslations("common.sibling");
  return (
    <a href={href} className="inline-flex min-h-6 items-center underline underline-offset-4">
      {t(mode)}
    </a>
  );
}
