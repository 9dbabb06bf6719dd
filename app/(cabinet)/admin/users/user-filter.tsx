import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import { rights } from "@/lib/access/rights";
import { locales } from "@/lib/i18n/locales";
import type { SearchParams } from "@/lib/lists/search";
import { lastSignIns, secondFactorStates, type UserSearch, userStates } from "@/lib/users/user-search";
import { Field } from "../../../_ui/form/field";
import { AnySelect } from "../../_lists/any-select";
import { FilterForm } from "../../_lists/filter-form";

/** The filter over the users. */
export async function UserFilter({ params, search }: { params: SearchParams; search: UserSearch }) {
  const [t, status, right] = await Promise.all([
    getTranslations("admin.users"),
    getTranslations("admin.users.statuses"),
    getTranslations("rights"),
  ]);
  const condition = (name: "status" | "right" | "locale" | "signedIn" | "secondFactor") => ({
    name,
    chosen: search[name],
    any: t("filter.any"),
  });
  return (
    <FilterForm
      path="/admin/users"
      params={params}
      label={t("filter.label")}
      columns="sm:grid-cols-2 lg:grid-cols-3"
      submit={t("submit")}
      clear={Object.keys(search).length > 0 ? t("clear") : undefined}
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
      <AnySelect
        {...condition("status")}
        label={t("columns.status")}
        values={userStates}
        word={(value) => status(value)}
      />
      <AnySelect
        {...condition("right")}
        label={t("filter.right")}
        values={rights}
        word={(value) => right(`${value}.name`)}
      />
      <AnySelect
        {...condition("locale")}
        label={t("columns.locale")}
        values={locales}
        word={(value) => languageOf(value).name}
      />
      <AnySelect
        {...condition("signedIn")}
        label={t("columns.lastSignIn")}
        values={lastSignIns}
        word={(value) => t(`filter.signedIn.${value}`)}
      />
      <AnySelect
        {...condition("secondFactor")}
        label={t("filter.secondFactor")}
        values={secondFactorStates}
        word={(value) => t(`filter.secondFactorIs.${value}`)}
      />
      <Field
        name="merchant"
        label={t("filter.merchant")}
        defaultValue={search.merchant}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
      />
    </FilterForm>
  );
}
