import { getTranslations } from "next-intl/server";
import type { MigrationsState } from "@/lib/system/look-at-database";

/** Whether the database has had the migrations of this build. Newer ones are no fault: a release is under way. */
export async function tellMigrations(migrations: MigrationsState) {
  const t = await getTranslations("admin.system.database");
  if (!migrations) return { words: t("migrationsUnseen"), isSound: true };
  const { built, missing, unknown } = migrations;
  const counted = t("migrationsApplied", { applied: built - missing, built });
  if (missing > 0) return { words: counted, isSound: false };
  return { words: unknown > 0 ? t("migrationsNewer", { counted, unknown }) : counted, isSound: true };
}
