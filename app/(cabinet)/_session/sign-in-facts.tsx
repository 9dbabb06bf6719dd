import { getTranslations } from "next-intl/server";
import type { PreviousSignIn } from "@/lib/auth/sessions";
import { Facts } from "../../_ui/list/facts";
import { Instant } from "../../_ui/text/instant";
import { deviceNames } from "./device-names";

/** When, with what and from where somebody signed in. */
export async function SignInFacts({ signIn }: { signIn: PreviousSignIn }) {
  const [t, device, deviceName] = await Promise.all([
    getTranslations("session.lastSignIn"),
    getTranslations("session.device"),
    deviceNames(),
  ]);
  return (
    <Facts
      facts={[
        { label: t("at"), value: <Instant at={signIn.at} /> },
        { label: t("device"), value: deviceName(signIn.userAgent) },
        { label: device("address"), value: signIn.ip ?? device("unknownAddress") },
      ]}
    />
  );
}
