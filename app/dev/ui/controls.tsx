import { locales } from "@/lib/i18n/locales";
import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import { timeZones } from "@/lib/i18n/time-zones";
import { MultiSelect } from "../../_ui/form/multi-select";
import { Checkbox } from "../../_ui/form/checkbox";
import { Combobox } from "../../_ui/form/combobox";
import { Field } from "../../_ui/form/field";
import { formWords } from "../../_ui/form/form-words";
import { LatinField } from "../../_ui/form/latin-field";
import { PasswordChecklist } from "../../_ui/form/password-checklist";
import { PasswordField, PasswordHints } from "../../_ui/form/password-field";
import { passwordWords } from "../../_ui/form/password-words";
import { Select } from "../../_ui/form/select";
import { multiSelectWords } from "../../_ui/form/multi-select-words";
import { Exhibit } from "./exhibit";

/** What is filled in: at rest, with a hint, refused and out of use. */
export async function Controls() {
  const [t, common, forms, form, password, checks] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("common"),
    getTranslations("forms"),
    formWords(),
    passwordWords(),
    multiSelectWords(),
  ]);
  const languages = locales.map((value) => ({
    value,
    label: languageOf(value).name,
  }));
  const zones = timeZones.map((value) => ({ value, label: value }));
  return (
    <Exhibit names="Field, LatinField, PasswordField, PasswordChecklist, Select, Combobox, MultiSelect, Checkbox">
      <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-3">
        <Field name="plain" label={t("sample")} hint={t("sample")} />
        <Field name="refused" label={t("sample")} error={form.fields.required} />
        <Field name="disabled" label={t("disabled")} defaultValue={t("sample")} disabled />
        <LatinField name="latin" label={t("sample")} words={form.latin} defaultValue="ФТТФ" />
        <PasswordField name="password" label={t("sample")} words={form.passwordField} />
        <PasswordHints words={form.passwordField} capsLock cyrillic />
        <PasswordField
          name="passwordRefused"
          label={t("sample")}
          words={form.passwordField}
          error={form.fields.required}
        />
        <Select name="select" label={common("language")} options={languages} />
        <Select
          name="selectRefused"
          label={common("language")}
          options={languages}
          error={form.fields.malformed}
        />
        <Combobox name="zone" label={t("sample")} options={zones} noneText={forms("notInList")} />
        <MultiSelect
          name="languages"
          label={common("language")}
          options={languages}
          chosen={["be", "en"]}
          words={checks}
        />
        <div>
          <Checkbox name="off" label={t("sample")} hint={t("sample")} />
          <Checkbox name="on" label={t("sample")} defaultChecked />
          <Checkbox name="closed" label={t("disabled")} disabled />
        </div>
        <PasswordChecklist
          id="rules"
          words={password.words.checklist}
          policy={password.policy}
          candidate="abc"
        />
      </div>
    </Exhibit>
  );
}
