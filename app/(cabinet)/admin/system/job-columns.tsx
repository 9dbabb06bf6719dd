import { getTranslations } from "next-intl/server";
import type { SystemJob } from "@/lib/system/read-system";
import type { Column } from "../../../_ui/list/data-table";
import { Instant } from "../../../_ui/text/instant";
import { JobSchedule } from "./job-schedule";
import { RunResult } from "./run-result";

/** The columns of the scheduled jobs. */
export async function jobColumns(): Promise<Column<SystemJob>[]> {
  const [t, common] = await Promise.all([getTranslations("admin.system.jobs"), getTranslations("common")]);
  return [
    {
      key: "name",
      title: t("columns.name"),
      heading: true,
      cell: ({ name }) => (
        <span className="grid gap-0.5">
          {t(`names.${name}`)}
          <span className="font-normal text-ink-soft">{t(`does.${name}`)}</span>
        </span>
      ),
    },
    {
      key: "startedAt",
      title: t("columns.startedAt"),
      cell: ({ startedAt }) => (startedAt ? <Instant at={startedAt} /> : common("noValue")),
    },
    { key: "result", title: t("columns.result"), cell: (job) => <RunResult job={job} /> },
    { key: "next", title: t("columns.next"), cell: (job) => <JobSchedule job={job} /> },
  ];
}
