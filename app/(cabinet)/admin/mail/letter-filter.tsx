import { getTranslations } from "next-intl/server";
import { emailStatuses, type LetterSearch } from "@/lib/mail/list-letters";
import { letterKinds } from "@/lib/outbox/letter";
import { Button } from "../../../_ui/form/button";
import { Field } from "../../../_ui/form/field";
import { LinkButton } from "../../../_ui/text/link-button";
import { Select } from "../../../_ui/form/select";

/** The filter over the letters: a plain GET form, so that refresh, back and a shared link keep it. */
export async function LetterFilter({ search }: { search: LetterSearch }) {
  const [t, kind] = await Promise.all([getTranslations("admin.mail"), getTranslations("letters.kinds")]);
  return (
    <form
      role="search"
      method="get"
      action="/admin/mail"
      aria-label={t("filters")}
      className="mb-5 grid items-start gap-4 rounded-card bg-surface p-5 shadow-card sm:grid-cols-3 print:hidden"
    >
      <Select
        name="status"
        label={t("columns.status")}
        defaultValue={search.status ?? ""}
        options={[
          { value: "", label: t("anyStatus") },
          ...emailStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        ]}
      />
      <Select
        name="kind"
        label={t("columns.kind")}
        defaultValue={search.kind ?? ""}
        options={[
          { value: "", label: t("anyKind") },
          ...letterKinds.map((value) => ({ value, label: kind(value) })),
        ]}
      />
      <Field
        name="user"
        label={t("login")}
        defaultValue={search.user}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="col-span-full flex flex-wrap gap-2">
        <Button type="submit">{t("submit")}</Button>
        <LinkButton href="/admin/mail" look="quiet">
          {t("clear")}
        </LinkButton>
      </div>
    </form>
  );
}
