import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/lists/search";
import { emailStatuses, type LetterSearch } from "@/lib/mail/list-letters";
import { letterKinds } from "@/lib/outbox/letter";
import { Field } from "../../../_ui/form/field";
import { AnySelect } from "../../_lists/any-select";
import { FilterForm } from "../../_lists/filter-form";

/** The filter over the letters. */
export async function LetterFilter({ params, search }: { params: SearchParams; search: LetterSearch }) {
  const [t, kind] = await Promise.all([getTranslations("admin.mail"), getTranslations("letters.kinds")]);
  return (
    <FilterForm
      path="/admin/mail"
      params={params}
      label={t("filters")}
      columns="sm:grid-cols-3"
      submit={t("submit")}
      clear={t("clear")}
    >
      <AnySelect
        name="status"
        label={t("columns.status")}
        chosen={search.status}
        values={emailStatuses}
        word={(value) => t(`statuses.${value}`)}
        any={t("anyStatus")}
      />
      <AnySelect
        name="kind"
        label={t("columns.kind")}
        chosen={search.kind}
        values={letterKinds}
        word={kind}
        any={t("anyKind")}
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
    </FilterForm>
  );
}
