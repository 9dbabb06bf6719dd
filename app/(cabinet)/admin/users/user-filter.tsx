import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { rights } from "@/lib/access/rights";
import { locales } from "@/lib/i18n/locales";
import { lastSignIns, secondFactorStates, type UserSearch, userStates } from "@/lib/users/user-search";
import { Button } from "../../../_ui/form/button";
import { Field } from "../../../_ui/form/field";
import { LinkButton } from "../../../_ui/text/link-button";
import { Select } from "../../../_ui/form/select";

/** The filter over the users: a plain GET form, so that refresh, back and a shared link keep it. */
export async function UserFilter({ search }: { search: UserSearch }) {
  const [t, status, right] = await Promise.all([
    getTranslations("admin.users"),
    getTranslations("admin.users.statuses"),
    getTranslations("rights"),
  ]);
  const choice = <Value extends string>(
    name: keyof UserSearch,
    label: string,
    values: readonly Value[],
    word: (value: Value) => string,
  ): ReactNode => (
    <Select
      name={name}
      label={label}
      defaultValue={String(search[name] ?? "")}
      options={[
        { value: "", label: t("filter.any") },
        ...values.map((value) => ({ value, label: word(value) })),
      ]}
    />
  );
  return (
    <form
      role="search"
      method="get"
      action="/admin/users"
      aria-label={t("filter.label")}
      className="mb-5 grid items-start gap-4 rounded-card bg-surface p-5 shadow-card sm:grid-cols-2 lg:grid-cols-3 print:hidden"
    >
      <Field
        type="search"
        name="find"
        label={t("search")}
        defaultValue={search.find}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="col-span-full"
      />
      {choice("status", t("columns.status"), userStates, (value) => status(value))}
      {choice("right", t("filter.right"), rights, (value) => right(`${value}.name`))}
      {choice("locale", t("columns.locale"), locales, (value) => languageOf(value).name)}
      {choice("signedIn", t("columns.lastSignIn"), lastSignIns, (value) => t(`filter.signedIn.${value}`))}
      {choice("secondFactor", t("filter.secondFactor"), secondFactorStates, (value) =>
        t(`filter.secondFactorIs.${value}`),
      )}
      <Field
        name="merchant"
        label={t("filter.merchant")}
        defaultValue={search.merchant}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
      />
      <div className="col-span-full flex flex-wrap gap-2">
        <Button type="submit">{t("submit")}</Button>
        {Object.keys(search).length > 0 && (
          <LinkButton href="/admin/users" look="quiet">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
