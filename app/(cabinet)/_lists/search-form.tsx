import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { Button } from "../../_ui/button";
import { Field } from "../../_ui/form/field";
import { LinkButton } from "../../_ui/text/link-button";

type Props = {
  path: Route;
  params: SearchParams;
  label: string;
  find: string | undefined;
  kept?: Record<string, string | undefined>;
};

/** Looks for a text in a list: a plain GET form, so that a shared link keeps it; `kept` goes along. */
export async function SearchForm({ path, params, label, find, kept = {} }: Props) {
  const t = await getTranslations("lists.search");
  const others = Object.entries(kept).filter(([, value]) => value !== undefined);
  return (
    <form
      role="search"
      method="get"
      action={path}
      className="mb-5 flex flex-wrap items-end gap-3 rounded-card bg-surface p-5 shadow-card print:hidden"
    >
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        // It keeps what is typed in it; another address has its own.
        key={searchWith(params, {})}
        type="search"
        name="find"
        label={label}
        defaultValue={find}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        className="min-w-56 flex-1"
      />
      <Button type="submit">{t("find")}</Button>
      {(find !== undefined || others.length > 0) && (
        <LinkButton href={path} look="quiet">
          {t("showAll")}
        </LinkButton>
      )}
    </form>
  );
}
