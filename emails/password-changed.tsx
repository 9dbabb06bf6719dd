import Layout from "./layout";
import { Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  /** When, with the time zone. */
  at: string;
  /** From which address, where it is known. */
  ip: string | null;
  /** Whether the reader may recover the password; others turn to somebody who can. */
  canRecover: boolean;
};

/** The notice that an account has a new password. It links nowhere: whoever reads it looks for the page themselves. */
export default function PasswordChanged({ name, login, at, ip, canRecover, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  const mail = () => <Mail address={supportEmail} />;
  return (
    <Layout {...setting} preview={t("notice.preview", { login, at })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t("passwordChanged.intro", { brand })}</Paragraph>
      <Facts
        facts={[[t("login"), login], [t("notice.at"), at], ...(ip ? [[t("notice.ip"), ip] as const] : [])]}
      />
      <Paragraph>{t("passwordChanged.you")}</Paragraph>
      <Paragraph>
        {canRecover
          ? t.rich("notice.notYou", { host, support: supportEmail, mail })
          : t.rich("notice.notYouAsk", { support: supportEmail, mail })}
      </Paragraph>
    </Layout>
  );
}
