import Layout from "./layout";
import { ActionLink, Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  link: string;
  /** How long the link works, in words. */
  duration: string;
  /** Until when, with the time zone. */
  until: string;
};

/** The link to a new password, asked for by someone who knew login and address. */
export default function PasswordRecovery({ name, login, link, duration, until, ...setting }: Props) {
  const { t, brand, supportEmail } = setting;
  return (
    <Layout {...setting} preview={t("passwordRecovery.preview", { login, duration })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t("passwordRecovery.intro", { brand })}</Paragraph>
      <Facts facts={[[t("login"), login]]} />
      <Paragraph>{t("passwordRecovery.action")}</Paragraph>
      <ActionLink t={t} href={link} label={t("passwordRecovery.button")} />
      <Paragraph>{t("validity", { duration, until })}</Paragraph>
      <Paragraph>
        {t.rich("passwordRecovery.notYou", {
          support: supportEmail,
          mail: () => <Mail address={supportEmail} />,
        })}
      </Paragraph>
    </Layout>
  );
}
