import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { rights } from "@/lib/access/rights";
import { mayGive } from "@/lib/access/rights-change";
import type { RightChoice } from "./right-checkboxes";

/** Every right in words, and whether it is this administrator's to give and take. */
export async function rightChoices(admin: CurrentUser): Promise<RightChoice[]> {
  const t = await getTranslations("rights");
  return rights.map((right) => ({
    right,
    name: t(`${right}.name`),
    about: t(`${right}.about`),
    held: mayGive(admin.rights, right),
  }));
}
