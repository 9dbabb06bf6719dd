import { getTranslations } from "next-intl/server";
import type { RunOutcome } from "@/lib/system/read-last-run";
import type { SystemJob } from "@/lib/system/read-system";
import { Badge, type BadgeTone } from "../../../_ui/text/badge";
import { tellSpan } from "./tell-span";

const tones: Record<RunOutcome, BadgeTone> = {
  never: "neutral",
  running: "accent",
  cut_short: "danger",
  failed: "danger",
  succeeded: "success",
};

/** How the last run ended, in how long, and by what code its fault is found in the log. */
export async function RunResult({ job: { run, lastError, faultId } }: { job: SystemJob }) {
  const t = await getTranslations("admin.system.jobs");
  return (
    <span className="grid justify-items-start gap-1 max-md:justify-items-end">
      <Badge tone={tones[run.outcome]}>{t(`outcomes.${run.outcome}`)}</Badge>
      {run.tookMs !== null && (
        <span className="text-ink-soft">{t("took", { span: await tellSpan(run.tookMs / 1000) })}</span>
      )}
      {run.outcome === "failed" && (
        <>
          <span>{lastError === "database_away" ? t("databaseAway") : <code>{lastError}</code>}</span>
          {faultId && (
            <span className="max-w-52 whitespace-normal text-ink-soft">
              {t("faultId")} <code className="text-xs wrap-anywhere">{faultId}</code>
            </span>
          )}
        </>
      )}
    </span>
  );
}
