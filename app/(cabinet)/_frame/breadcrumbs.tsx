import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { TextLink } from "../../_ui/text/text-link";

/** Pages with a name of their own in the catalogue. */
const named = {
  orders: ["/orders", "cabinet.orders"],
  settings: ["/settings", "cabinet.settings"],
  ownMerchants: ["/settings/merchants", "settings.merchants.title"],
  ownRegistry: ["/settings/registry", "settings.registry.title"],
  admin: ["/admin", "cabinet.admin"],
  users: ["/admin/users", "admin.sections.users"],
  profiles: ["/admin/profiles", "admin.sections.profiles"],
  enterprises: ["/admin/enterprises", "admin.sections.enterprises"],
  merchants: ["/admin/merchants", "admin.sections.merchants"],
} as const satisfies Record<string, [Route, string]>;

type Crumb = keyof typeof named | { href: Route; label: string };

/** The pages above this one, from the section down: the way back, and where one is. */
export async function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const t = await getTranslations();
  const crumbs = trail.map((crumb) =>
    typeof crumb === "string" ? { href: named[crumb][0], label: t(named[crumb][1]) } : crumb,
  );
  return (
    <nav aria-label={t("cabinet.trail")} className="mb-3 text-sm print:hidden">
      <ol className="flex flex-wrap gap-y-1">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="flex crumb">
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
