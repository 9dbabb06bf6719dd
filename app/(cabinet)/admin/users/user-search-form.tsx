import { getTranslations } from "next-intl/server";
import { Button } from "../../../_ui/button";
import { Field } from "../../../_ui/field";
import { LinkButton } from "../../../_ui/link-button";

/** Finds users by a part of what they are called: a plain GET form, so that a shared link keeps it. */
export async function UserSearchForm({ find }: { find: string | undefined }) {
  const t = await getTranslations("admin.users");
  return (
    <form
      role="search"
      method="get"
      action="/admin/users"
      className="mb-5 flex flex-wrap items-end gap-3 rounded-card bg-surface p-5 shadow-card print:hidden"
    >
      <Field
        type="search"
        name="find"
        label={t("search")}
        defaultValue={find}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="min-w-56 flex-1"
      />
      <Button type="submit">{t("submit")}</Button>
      {find !== undefined && (
        <LinkButton href="/admin/users" look="quiet" prefetch={false}>
          {t("clear")}
        </LinkButton>
      )}
    </form>
  );
}
