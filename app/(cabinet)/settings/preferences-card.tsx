import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { locales } from "@/lib/i18n/locales";
import { Card } from "../../_ui/text/card";
import { Select } from "../../_ui/form/select";
import { SubmitButton } from "../../_ui/form/submit-button";
import { TimeZoneField } from "../../_ui/form/time-zone-field";
import { savePreferencesAction } from "./actions";

/** The language of pages and letters, and the zone of dates. */
export async function PreferencesCard({ user }: { user: CurrentUser }) {
  const [t, forms] = await Promise.all([getTranslations("settings.preferences"), getTranslations("forms")]);
  return (
    <Card title={t("title")} about={t("about")}>
      <form action={savePreferencesAction} className="grid gap-5 sm:grid-cols-2">
        <Select
          name="locale"
          label={t("locale")}
          defaultValue={user.locale}
          options={locales.map((value) => ({ value, label: languageOf(value).name }))}
        />
        <TimeZoneField
          name="timeZone"
          label={t("timeZone")}
          defaultValue={user.timeZone}
          noneText={forms("notInList")}
        />
        <SubmitButton busyLabel={forms("busy")} className="sm:justify-self-start">
          {t("submit")}
        </SubmitButton>
      </form>
    </Card>
  );
}
