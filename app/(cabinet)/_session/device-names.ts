import { getTranslations } from "next-intl/server";
import { deviceOf } from "@/lib/http/device";

/** Gives browsers their names: "Chrome, Windows", as far as they can be told. */
export async function deviceNames(): Promise<(userAgent: string | null) => string> {
  const t = await getTranslations("session.device");
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    return browser && system ? t("name", { browser, system }) : (browser ?? system ?? t("unknown"));
  };
}
