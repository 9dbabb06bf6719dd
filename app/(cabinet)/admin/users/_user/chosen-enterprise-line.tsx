import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { TextLink } from "../../../../_ui/text/text-link";

type Props = { chosen: { choice: string | undefined; name: string | null }; path: Route };

/** Where new users will work, where that was a choice, and the way to another. */
export async function ChosenEnterpriseLine({ chosen: { choice, name }, path }: Props) {
  if (choice === undefined) return null;
  const t = await getTranslations("admin.userForm");
  return (
    <p className="mb-5">
      {t("enterprise")}: <strong>{name ?? t("staff")}</strong> <TextLink href={path}>{t("another")}</TextLink>
    </p>
  );
}
