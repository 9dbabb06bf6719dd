import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import type { DatabaseState } from "@/lib/system/look-at-database";
import { Badge } from "../../../_ui/text/badge";
import { Card } from "../../../_ui/text/card";
import { Facts } from "../../../_ui/list/facts";
import { Notice } from "../../../_ui/text/notice";
import { DatabaseFact } from "./database-fact";
import { tellClock } from "./tell-clock";
import { tellMigrations } from "./tell-migrations";

/** Whose the database is, and whether it and this build belong together. */
export async function DatabaseCard({ database }: { database: DatabaseState | null }) {
  const [t, modes] = await Promise.all([
    getTranslations("admin.system.database"),
    getTranslations("common.mode"),
  ]);
  if (!database)
    return (
      <Card title={t("title")}>
        <Notice tone="danger" title={t("away")}>
          {t("awayHint")}
        </Notice>
      </Card>
    );
  const { version, clock, mode, migrations } = database;
  const [clocks, migrated] = await Promise.all([tellClock(clock), tellMigrations(migrations)]);
  return (
    <Card title={t("title")} actions={<Badge tone="success">{t("answers")}</Badge>}>
      <Facts
        facts={[
          { label: t("server"), value: `PostgreSQL ${version}` },
          { label: t("clock"), value: <DatabaseFact {...clocks} mark={t("mark")} /> },
          { label: t("migrations"), value: <DatabaseFact {...migrated} mark={t("mark")} /> },
          {
            label: t("mode"),
            value: (
              <DatabaseFact
                words={mode === "test" || mode === "live" ? modes(mode) : t("noMode")}
                isSound={mode === env().CABINET_MODE}
                mark={t("mark")}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}
