import Layout from "./layout";
import { Facts, Mail, Paragraph } from "./parts";
import type { LetterSetting } from "./words";

const changes = ["enabled", "disabled", "codes_renewed", "recovery_code_used"] as const;
type Change = (typeof changes)[number];

/** What a queued letter says has happened; a row without a known change tells of the gravest. */
export const secondFactorChangeOf = (details: Record<string, string>): Change =>
  changes.find((change) => change === details.change) ?? "disabled";

type Props = LetterSetting & {
  /** What the user is called. */
  name: string;
  login: string;
  change: Change;
  /** When, with the time zone. */
  at: string;
  /** From which address, where it is known. */
  ip: string | null;
  /** Whether the reader may recover the password; others turn to somebody who can. */
  canRecover: boolean;
};

/** The notice that an account's second factor has changed. It links nowhere, as every notice. */
export default function SecondFactorChanged({ name, login, change, at, ip, canRecover, ...setting }: Props) {
  const { t, brand, host, supportEmail } = setting;
  const mail = () => <Mail address={supportEmail} />;
  return (
    <Layout {...setting} preview={t("notice.preview", { login, at })}>
      <Paragraph>{t("greeting", { name })}</Paragraph>
      <Paragraph>{t(`secondFactorChanged.${change}`, { brand })}</Paragraph>
      <Facts
        facts={[[t("login"), login], [t("notice.at"), at], ...(ip ? [[t("notice.ip"), ip] as const] : [])]}
      />
      <Paragraph>{t("secondFactorChanged.you")}</Paragraph>
      <Paragraph>
        {canRecover
          ? t.rich("notice.notYou", { host, support: supportEmail, mail })
          : t.rich("notice.notYouAsk", { support: supportEmail, mail })}
      </Paragraph>
    </Layout>
  );
}
