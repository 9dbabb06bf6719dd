import Layout from "./layout";
import { ActionLink, Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  /** None: the gateway's own staff. */
  enterprise: string | null;
  link: string;
  /** How long the link works, in words. */
  duration: string;
  /** Until when, with the time zone. */
  until: string;
};

/** The link to a first password, for someone an account was made for. */
export default function Invitation({ name, login, enterprise, link, duration, until, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  return (
    <Layout {...setting} preview={t("invitation.preview", { login, duration })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t("invitation.intro", { brand, host })}</Paragraph>
      <Facts facts={[[t("login"), login], ...(enterprise ? [[t("enterprise"), enterprise] as const] : [])]} />
      <Paragraph>{t("invitation.action")}</Paragraph>
      <ActionLink t={t} href={link} label={t("invitation.button")} />
      <Paragraph>{t("validity", { duration, until })}</Paragraph>
      <Paragraph>
        {t.rich("invitation.late", { support: supportEmail, mail: () => <Mail address={supportEmail} /> })}
      </Paragraph>
      <Paragraph>{t("invitation.notYou")}</Paragraph>
    </Layout>
  );
}
