import Layout from "./layout";
import { Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  /** When, with the time zone. */
  at: string;
  /** Whether the reader is at the address that letters went to, or at the one they go to now. */
  side: "old" | "new";
  /** For the old address: the new one in part, where there is one. */
  email: string | null;
};

/** The notice that letters to a user go to another address. It links nowhere, as every notice. */
export default function EmailChanged({ name, login, at, side, email, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  const mail = () => <Mail address={supportEmail} />;
  return (
    <Layout {...setting} preview={t("notice.preview", { login, at })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t(`emailChanged.${side}`, { brand, host })}</Paragraph>
      <Facts
        facts={[
          [t("login"), login],
          [t("notice.at"), at],
          ...(email ? [[t("emailChanged.email"), email] as const] : []),
        ]}
      />
      {side === "old" && <Paragraph>{t("emailChanged.links")}</Paragraph>}
      <Paragraph>
        {side === "old"
          ? t.rich("emailChanged.notYou", { support: supportEmail, mail })
          : t.rich("emailChanged.notYours", { support: supportEmail, mail })}
      </Paragraph>
    </Layout>
  );
}
