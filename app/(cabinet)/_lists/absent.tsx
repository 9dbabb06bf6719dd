import { getTranslations } from "next-intl/server";

/** In place of what is not known: a dash for the eyes, words for the ears. */
export async function Absent() {
  const t = await getTranslations("lists");
  return (
    <span className="text-ink-soft">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{t("absent")}</span>
    </span>
  );
}
