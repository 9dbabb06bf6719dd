import { getTranslations } from "next-intl/server";
import { auditEventNames } from "@/lib/audit/event-names";
import type { EventSearch } from "@/lib/event-log/event-search";
import { Button } from "../../../_ui/form/button";
import { Field } from "../../../_ui/form/field";
import { LinkButton } from "../../../_ui/text/link-button";
import { Select } from "../../../_ui/form/select";
import { eventWords } from "../../_events/event-words";

/** The filter over the log: a plain GET form, so that refresh, back and a shared link keep it. */
export async function EventFilter({ search }: { search: EventSearch }) {
  const [t, { nameOf }] = await Promise.all([getTranslations("admin.audit"), eventWords()]);
  return (
    <form
      role="search"
      method="get"
      action="/admin/audit"
      aria-label={t("filters")}
      className="mb-5 grid items-start gap-4 rounded-card bg-surface p-5 shadow-card sm:grid-cols-2 lg:grid-cols-[auto_auto_1fr_1fr_1fr] print:hidden"
    >
      <Field type="date" name="from" label={t("from")} defaultValue={search.from} />
      <Field type="date" name="to" label={t("to")} defaultValue={search.to} />
      <Select
        name="event"
        label={t("event")}
        defaultValue={search.event ?? ""}
        options={[
          { value: "", label: t("anyEvent") },
          ...auditEventNames.map((event) => ({ value: event, label: nameOf(event) })),
        ]}
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
      <div className="col-span-full flex flex-wrap gap-2">
        <Button type="submit">{t("submit")}</Button>
        <LinkButton href="/admin/audit" look="quiet">
          {t("clear")}
        </LinkButton>
      </div>
    </form>
  );
}
