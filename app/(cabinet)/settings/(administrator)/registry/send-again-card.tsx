import { getLocale, getTranslations } from "next-intl/server";
import { addDays, todayIn } from "@/lib/format/calendar-date";
import type { ListedSubscription } from "@/lib/registry/find-subscriptions";
import { Card } from "../../../../_ui/text/card";
import { formWords } from "../../../../_ui/form/form-words";
import { waitWords } from "../../../../_ui/form/wait-words";
import { SendAgainForm } from "./send-again-form";

type Props = { subscriptions: readonly ListedSubscription[]; timeZone: string };

/** A registry of the past for one of the recipients; `timeZone` says which day yesterday was. */
export async function SendAgainCard({ subscriptions, timeZone }: Props) {
  const [t, locale, { busy, fields }] = await Promise.all([
    getTranslations("settings.registry.sendAgain"),
    getLocale(),
    formWords(),
  ]);
  return (
    <Card title={t("title")} about={t("about")}>
      <SendAgainForm
        words={{
          busy,
          fields,
          recipient: t("recipient"),
          day: t("day"),
          submit: t("submit"),
          notOver: t("notOver"),
          limited: waitWords(locale, (minutes) => t("limited", { minutes })),
        }}
        recipients={subscriptions.map(({ id, email }) => ({ value: id, label: email }))}
        yesterday={addDays(todayIn(timeZone), -1)}
      />
    </Card>
  );
}
