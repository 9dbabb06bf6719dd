import { languageOf } from "@/lib/i18n/messages";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { locales } from "@/lib/i18n/locales";
import { timeZones } from "@/lib/i18n/time-zones";
import { Card } from "../../_ui/card";
import { Combobox } from "../../_ui/combobox";
import { Select } from "../../_ui/select";
import { SubmitButton } from "../../_ui/submit-button";
import { savePreferencesAction } from "./actions";

/** The language of pages and letters, and the zone of dates. */
export async function PreferencesCard({ user }: { user: CurrentUser }) {
  const [t, common, admin] = await Promise.all([
    getTranslations("settings.preferences"),
    getTranslations("common"),
    getTranslations("admin"),
  ]);
  // An older name of a zone is still the user's: without it the first of the list would seem chosen.
  const zones = timeZones.includes(user.timeZone) ? timeZones : [user.timeZone, ...timeZones];
  return (
    <Card title={t("title")} about={t("about")}>
      <form action={savePreferencesAction} className="grid gap-5 sm:grid-cols-2">
        <Select
          name="locale"
          label={t("locale")}
          defaultValue={user.locale}
          options={locales.map((value) => ({ value, label: languageOf(value).name }))}
        />
        <Combobox
          name="timeZone"
          label={t("timeZone")}
          defaultValue={user.timeZone}
          options={zones.map((value) => ({ value, label: value }))}
          noneText={admin("notInList")}
        />
        <SubmitButton busyLabel={common("busy")} className="sm:justify-self-start">
          {t("submit")}
        </SubmitButton>
      </form>
    </Card>
  );
}
