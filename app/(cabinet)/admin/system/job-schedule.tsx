import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { clockFormat } from "@/lib/format/moment-format";
import type { SystemJob } from "@/lib/system/read-system";
import { Badge } from "../../../_ui/text/badge";
import { tellSpan } from "./tell-span";

/** How often a job is called, when next, and whether it has gone without success for too long. */
export async function JobSchedule({ job }: { job: SystemJob }) {
  const [t, locale, timeZone] = await Promise.all([
    getTranslations("admin.system.jobs"),
    getLocale(),
    getTimeZone(),
  ]);
  const { everyMinutes, isOverdue, idleSeconds, succeededAt, run } = job;
  return (
    <span className="grid justify-items-start gap-1 max-md:justify-items-end">
      <span>{t("every", { count: everyMinutes })}</span>
      {isOverdue ? (
        <>
          <Badge tone="danger">{t("overdue")}</Badge>
          <span className="text-ink-soft">
            {t(succeededAt ? "idle" : "idleSinceStart", { span: await tellSpan(idleSeconds) })}
          </span>
        </>
      ) : (
        run.nextAt && (
          <span className="text-ink-soft tabular-nums">
            {t("next", { at: clockFormat(locale, timeZone).format(run.nextAt) })}
          </span>
        )
      )}
    </span>
  );
}
