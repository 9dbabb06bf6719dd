import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "../../../_ui/text/link-button";

const tabs = [
  { href: "/reports", name: "summary" },
  { href: "/reports/registry", name: "registry" },
] as const satisfies readonly { href: Route; name: string }[];

/** The reports there are. */
export async function ReportTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  const t = await getTranslations("reports.tabs");
  return (
    <nav aria-label={t("title")} className="mb-5 flex flex-wrap gap-2 print:hidden">
      {tabs.map(({ href, name }) => (
        <LinkButton
          key={href}
          href={href}
          look={href === here ? "primary" : "secondary"}
          aria-current={href === here ? "page" : undefined}
          small
        >
          {t(name)}
        </LinkButton>
      ))}
    </nav>
  );
}
