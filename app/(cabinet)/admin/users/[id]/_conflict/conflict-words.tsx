import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { PlainLink } from "../../../../../_ui/text/plain-link";
import type { ConflictWords } from "./conflict-notice";

/** The words of a conflict, for the form on page `path`. */
export async function conflictWords(path: Route): Promise<ConflictWords> {
  const t = await getTranslations("admin.userForm.conflict");
  return {
    title: t("title"),
    about: t("about"),
    same: t("same"),
    changes: t("changes"),
    now: t("now"),
    yours: t("yours"),
    overwrite: t("overwrite"),
    reload: <PlainLink href={path}>{t("reload")}</PlainLink>,
  };
}
