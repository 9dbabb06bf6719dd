import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { readShortcuts } from "@/lib/preferences/shortcuts-cookie";
import { AccountMenu } from "./account-menu";
import { cabinetSectionsFor } from "./cabinet-sections";

/** The menu of whoever is signed in, and the keys of the sections open to them. */
export async function Account({ user }: { user: CurrentUser }) {
  const [t, cabinet, areShortcutsOn] = await Promise.all([
    getTranslations("cabinet.shortcuts"),
    getTranslations("cabinet"),
    readShortcuts(),
  ]);
  return (
    <AccountMenu
      name={user.name ?? user.login}
      enterpriseName={user.enterpriseName}
      areShortcutsOn={areShortcutsOn}
      sections={cabinetSectionsFor(user.rights).map(({ href, name, key }) => ({
        href,
        key,
        name: cabinet(name),
      }))}
      words={{
        label: cabinet("account"),
        settings: cabinet("settings"),
        shortcuts: {
          title: t("title"),
          about: t("about"),
          close: t("close"),
          then: t("then"),
          list: t("list"),
          find: t("find"),
          areOn: t("areOn"),
          areOnHint: t("areOnHint"),
        },
      }}
    />
  );
}
