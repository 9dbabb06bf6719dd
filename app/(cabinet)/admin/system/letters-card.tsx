import { getTranslations } from "next-intl/server";
import type { SystemState } from "@/lib/system/read-system";
import { Badge } from "../../../_ui/text/badge";
import { Card } from "../../../_ui/text/card";
import { Facts } from "../../../_ui/list/facts";
import { Notice } from "../../../_ui/text/notice";
import { LinkButton } from "../../../_ui/text/link-button";
import { tellSpan } from "./tell-span";

const ofTheDay = ["sent", "delivered", "bounced", "complained", "failed"] as const;

/** What waits in the outbox, and what became of the letters of the last day. */
export async function LettersCard({ letters }: { letters: SystemState["letters"] }) {
  const [t, statuses] = await Promise.all([
    getTranslations("admin.system.letters"),
    getTranslations("admin.mail.statuses"),
  ]);
  const { counts, oldestSeconds, refused, doLeave } = letters;
  const oldest = oldestSeconds > 0 ? await tellSpan(oldestSeconds) : t("none");
  return (
    <Card
      title={t("title")}
      about={t("about")}
      actions={
        <LinkButton href="/admin/mail" look="secondary" small>
          {t("toList")}
        </LinkButton>
      }
    >
      {refused > 0 && (
        <Notice tone="danger" title={t("refused")} className="mb-5">
          {t("refusedHint", { count: refused })}
        </Notice>
      )}
      <Facts
        className="grid-cols-2"
        facts={[
          { label: statuses("queued"), value: counts.queued },
          { label: statuses("sending"), value: counts.sending },
          {
            label: t("oldest"),
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {oldest} {!doLeave && refused === 0 && <Badge tone="danger">{t("late")}</Badge>}
              </span>
            ),
          },
        ]}
      />
      <h3 className="mt-6 mb-3 border-t border-line pt-5 font-medium">{t("day")}</h3>
      <Facts
        className="grid-cols-2"
        facts={ofTheDay.map((status) => ({ label: statuses(status), value: counts[status] }))}
      />
    </Card>
  );
}
