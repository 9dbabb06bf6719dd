import Layout from "./layout";
import { DataTable, Facts, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

/** A registry in words: amounts with their currency, numbers as the language writes them. */
export interface RegistryTold {
  day: string;
  enterprise: string;
  timeZone: string;
  selection: "all" | "successful" | "except_unsuccessful";
  count: string;
  /** One line for each currency, operation and result; none: nothing happened. */
  totals: { operation: string; state: string; count: string; amount: string }[];
  /** The name of the attached file; none: there was nothing to attach, or too much. */
  file: string | null;
}

/** The operations of an enterprise on one day, for whoever it chose to tell. It links nowhere. */
export default function DailyRegistry({
  day,
  enterprise,
  timeZone,
  selection,
  count,
  totals,
  file,
  ...setting
}: LetterSetting & RegistryTold) {
  const { t, host } = setting;
  const isEmpty = totals.length === 0;
  return (
    <Layout
      {...setting}
      preview={
        isEmpty
          ? t("dailyRegistry.empty", { selection })
          : t("dailyRegistry.preview", { enterprise, day, count })
      }
    >
      <Paragraph>{t("dailyRegistry.intro", { enterprise, day })}</Paragraph>
      <Facts
        facts={[
          [t("dailyRegistry.day"), day],
          [t("dailyRegistry.timeZone"), timeZone],
          [t("dailyRegistry.selection"), t(`dailyRegistry.selections.${selection}`)],
          [t("dailyRegistry.count"), count],
        ]}
      />
      {isEmpty ? (
        <Paragraph>{t("dailyRegistry.empty", { selection })}</Paragraph>
      ) : (
        <>
          <DataTable
            columns={[
              t("dailyRegistry.columns.operation"),
              t("dailyRegistry.columns.state"),
              t("dailyRegistry.columns.count"),
              t("dailyRegistry.columns.amount"),
            ]}
            rows={totals.map(({ operation, state, count: operations, amount }) => [
              operation,
              state,
              operations,
              amount,
            ])}
          />
          <Paragraph>
            {file ? t("dailyRegistry.attached", { file }) : t("dailyRegistry.tooLarge", { host, day })}
          </Paragraph>
        </>
      )}
      <Paragraph>{t("dailyRegistry.why", { enterprise })}</Paragraph>
    </Layout>
  );
}
