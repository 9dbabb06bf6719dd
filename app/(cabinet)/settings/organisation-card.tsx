import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { Card } from "../../_ui/text/card";
import { TextLink } from "../../_ui/text/text-link";

const pages = [
  { href: "/settings/enterprise", name: "enterprise" },
  { href: "/settings/merchants", name: "merchants" },
  { href: "/settings/registry", name: "registry" },
] as const;

/** The way to what an enterprise's administrator sets for all; nothing for anyone else. */
export async function OrganisationCard({ user }: { user: CurrentUser }) {
  if (user.enterpriseId === null || !user.rights.has("users.manage")) return null;
  const t = await getTranslations("settings");
  return (
    <Card title={t("organisation.title")} about={t("organisation.about")}>
      <ul className="grid gap-4">
        {pages.map(({ href, name }) => (
          <li key={href} className="grid gap-0.5">
            <TextLink href={href}>{t(`${name}.title`)}</TextLink>
            <span className="text-sm text-ink-soft">{t(`${name}.about`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
