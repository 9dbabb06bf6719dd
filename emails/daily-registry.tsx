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
        isEmpty ? t("registry.empty", { selection }) : t("registry.preview", { enterprise, day, count })
      }
    >
      <Paragraph>{t("registry.intro", { enterprise, day })}</Paragraph>
      <Facts
        facts={[
          [t("registry.day"), day],
          [t("registry.timeZone"), timeZone],
          [t("registry.selection"), t(`registry.selections.${selection}`)],
          [t("registry.count"), count],
        ]}
      />
      {isEmpty ? (
        <Paragraph>{t("registry.empty", { selection })}</Paragraph>
      ) : (
        <>
          <DataTable
            columns={[
              t("registry.columns.operation"),
              t("registry.columns.state"),
              t("registry.columns.count"),
              t("registry.columns.amount"),
            ]}
            rows={totals.map(({ operation, state, count: operations, amount }) => [
              operation,
              state,
              operations,
              amount,
            ])}
          />
          <Paragraph>
            {file ? t("registry.attached", { file }) : t("registry.tooLarge", { host, day })}
          </Paragraph>
        </>
      )}
      <Paragraph>{t("registry.why", { enterprise })}</Paragraph>
    </Layout>
  );
}
