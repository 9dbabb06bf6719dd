import { getTranslations } from "next-intl/server";
import { auditEventNames } from "@/lib/audit/event-names";
import type { EventSearch } from "@/lib/event-log/event-search";
import type { SearchParams } from "@/lib/lists/search";
import { Field } from "../../../_ui/form/field";
import { eventWords } from "../../_events/event-words";
import { AnySelect } from "../../_lists/any-select";
import { FilterForm } from "../../_lists/filter-form";

/** The filter over the log. */
export async function EventFilter({ params, search }: { params: SearchParams; search: EventSearch }) {
  const [t, { nameOf }] = await Promise.all([getTranslations("admin.audit"), eventWords()]);
  return (
    <FilterForm
      path="/admin/audit"
      params={params}
      label={t("filters")}
      columns="sm:grid-cols-2 lg:grid-cols-[auto_auto_1fr_1fr_1fr]"
      submit={t("submit")}
      clear={t("clear")}
    >
      <Field type="date" name="from" label={t("from")} defaultValue={search.from} />
      <Field type="date" name="to" label={t("to")} defaultValue={search.to} />
      <AnySelect
        name="event"
        label={t("event")}
        chosen={search.event}
        values={auditEventNames}
        word={nameOf}
        any={t("anyEvent")}
      />
      <Field
        name="login"
        label={t("login")}
        defaultValue={search.login}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field name="ip" label={t("ip")} defaultValue={search.ip} maxLength={45} autoComplete="off" />
    </FilterForm>
  );
}
