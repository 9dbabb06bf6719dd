import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isDatabaseAway } from "@/db/faults";
import { type CurrentUser, findUser } from "@/lib/access/current-user";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { localeCookie } from "@/lib/preferences/locale-cookie";

/** Language and time zone of the page in hand: the user's own once signed in, else the visitor's. */
export default getRequestConfig(async () => {
  const user = await findUser().catch(ignoreAway);
  const locale =
    user?.locale ??
    visitorLocale((await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language"));
  return { locale, messages: messagesOf(locale), timeZone: user?.timeZone ?? env().DEFAULT_TIME_ZONE };
});

/** Without the database there are still words; the page's own guard says that it is away. */
function ignoreAway(fault: unknown): CurrentUser | null {
  if (isDatabaseAway(fault)) return null;
  throw fault;
}
