import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Overview } from "@/lib/users/read-overview";
import { Badge } from "../../_ui/text/badge";
import { Card } from "../../_ui/text/card";
import { Facts } from "../../_ui/list/facts";
import { Instant } from "../../_ui/text/instant";
import { SubmitButton } from "../../_ui/form/submit-button";
import { deviceNames } from "../_session/device-names";
import { endOtherSessionsAction, endSessionAction } from "./actions";

type Props = { user: CurrentUser } & Pick<Overview, "sessions" | "isCut">;

/** Where the user is signed in, this browser first, each but this one to be ended. */
export async function SessionsCard({ user, sessions, isCut }: Props) {
  const [t, device, forms, deviceName] = await Promise.all([
    getTranslations("settings.sessions"),
    getTranslations("session.device"),
    getTranslations("forms"),
    deviceNames(),
  ]);
  const isCurrent = (session: { id: string }) => session.id === user.sessionId;
  const current = sessions.filter(isCurrent);
  const others = sessions.filter((session) => !isCurrent(session));
  return (
    <Card
      title={t("title")}
      about={t("about")}
      actions={
        others.length > 0 && (
          <form action={endOtherSessionsAction}>
            <SubmitButton look="danger" small busyLabel={forms("busy")}>
              {t("endOthers")}
            </SubmitButton>
          </form>
        )
      }
    >
      <ul className="grid divide-y divide-line">
        {[...current, ...others].map((session) => {
          const name = deviceName(session.userAgent);
          const address = session.ip ?? device("unknownAddress");
          return (
            <li key={session.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
              <div className="grid min-w-0 flex-1 gap-2">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {name}
                  {isCurrent(session) && <Badge tone="success">{t("current")}</Badge>}
                </p>
                <Facts
                  facts={[
                    { label: device("address"), value: address },
                    { label: t("signedIn"), value: <Instant at={session.createdAt} /> },
                    { label: t("lastSeen"), value: <Instant at={session.lastSeenAt} /> },
                  ]}
                />
              </div>
              {!isCurrent(session) && (
                <form action={endSessionAction}>
                  <SubmitButton
                    name="session"
                    value={session.id}
                    look="secondary"
                    small
                    aria-label={t("endNamed", { device: name, address })}
                    busyLabel={forms("busy")}
                  >
                    {t("end")}
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {isCut && <p className="text-sm text-ink-soft">{t("cut", { count: sessions.length })}</p>}
    </Card>
  );
}
