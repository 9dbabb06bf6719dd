import "server-only";
import DailyRegistry from "@/emails/daily-registry";
import { formatDay } from "@/lib/format/long-dates";
import type { ComposedLetter, LetterMatter } from "./letter-matter";
import { tellRegistry } from "./tell-registry";

/** The letter with the operations of a day, as they are in the database now. */
export async function dailyRegistry({
  queued,
  locale,
  t,
  brand,
  readRegistry,
}: LetterMatter): Promise<ComposedLetter | { ok: false; reason: "registry_missing" }> {
  const registry = await readRegistry(queued.details, locale);
  if (!registry) return { ok: false, reason: "registry_missing" };
  return {
    subject: t("dailyRegistry.subject", { brand, day: formatDay(registry.day, locale) }),
    element: (setting) => <DailyRegistry {...setting} {...tellRegistry(registry, locale)} />,
    attachments: registry.file ? [registry.file] : [],
  };
}
