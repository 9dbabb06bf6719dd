import Layout from "./layout";
import { Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  /** When, with the time zone. */
  at: string;
  /** Browser and system, as far as they are known. */
  device: string | null;
  /** From which address, where it is known. */
  ip: string | null;
  /** Whether the reader may recover the password; others turn to somebody who can. */
  canRecover: boolean;
};

/** The notice of a sign-in from a browser not seen before. It links nowhere: whoever reads it looks for the page themselves. */
export default function NewDevice({ name, login, at, device, ip, canRecover, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  const mail = () => <Mail address={supportEmail} />;
  return (
    <Layout {...setting} preview={t("notice.preview", { login, at })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t("newDevice.intro", { brand })}</Paragraph>
      <Facts
        facts={[
          [t("login"), login],
          [t("notice.at"), at],
          [t("newDevice.device"), device ?? t("newDevice.unknown")],
          ...(ip ? [[t("notice.ip"), ip] as const] : []),
        ]}
      />
      <Paragraph>{t("newDevice.you")}</Paragraph>
      <Paragraph>
        {canRecover
          ? t.rich("newDevice.notYou", { host, support: supportEmail, mail })
          : t.rich("newDevice.notYouAsk", { support: supportEmail, mail })}
      </Paragraph>
    </Layout>
  );
}
