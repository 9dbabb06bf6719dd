import { getTranslations } from "next-intl/server";

/** The first stop of the keyboard: past the header, to the element `#content`. */
export async function SkipLink() {
  const t = await getTranslations("common");
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-2.5 focus:font-medium focus:text-on-accent"
    >
      {t("skip")}
    </a>
  );
}
