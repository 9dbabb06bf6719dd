import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";

/** Over every page of the test mode: nobody may take it for the live one. Live is calm and has no bar. */
export async function ModeBar() {
  if (env().CABINET_MODE === "live") return null;
  const t = await getTranslations("common");
  return (
    <section aria-label={t("mode.test")} className="flex justify-center stripes-test p-1 text-on-test">
      <p className="rounded-md bg-test px-3 py-0.5 text-center text-sm text-balance">
        <strong className="font-semibold">{t("mode.test")}</strong>
        <span className="mx-2" aria-hidden="true">
          ·
        </span>
        {t("modeNote")}
      </p>
    </section>
  );
}
