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
};

/** The notice that an account has a new password. It links nowhere: whoever reads it looks for the page themselves. */
export default function PasswordChanged({ name, login, at, ip, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  return (
    <Layout {...setting} preview={t("changed.preview", { login, at })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t("changed.intro", { brand })}</Paragraph>
      <Facts
        facts={[[t("login"), login], [t("changed.at"), at], ...(ip ? [[t("changed.ip"), ip] as const] : [])]}
      />
      <Paragraph>{t("changed.you")}</Paragraph>
      <Paragraph>
        {t.rich("changed.notYou", {
          host,
          support: supportEmail,
          mail: () => <Mail address={supportEmail} />,
        })}
      </Paragraph>
    </Layout>
  );
}
