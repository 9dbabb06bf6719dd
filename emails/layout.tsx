import type { ReactNode } from "react";
import { Body, Container, Head, Hr, Html, Preview, Section, Text } from "react-email";
import { sheetLook, look } from "./look";
import { Mail } from "./parts";
import type { LetterSetting } from "./words";

type Props = LetterSetting & {
  /** What the list of letters shows beside the subject. */
  preview: string;
  children: ReactNode;
};

/** The sheet every letter is written on: mode, brand, the letter, who sent it and whom to ask. */
export default function Layout({
  t,
  lang,
  subject,
  brand,
  host,
  supportEmail,
  isTest,
  preview,
  children,
}: Props) {
  return (
    <Html lang={lang}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{sheetLook}</style>
      </Head>
      <Body lang={lang} style={look.body}>
        <Preview useTitleTag={false}>{preview}</Preview>
        <Section className="canvas" tdClassName="edge" style={look.canvas}>
          {/* The attribute is for Outlook, which knows no largest width. */}
          <Container className="sheet" width={600} style={look.sheet}>
            {isTest && (
              <Section className="flat" tdClassName="bar" style={look.test}>
                <Text style={look.testText}>{t("testMode")}</Text>
              </Section>
            )}
            <Section tdClassName="inner" style={look.inner}>
              <Text className="ink" style={look.brand}>
                {t("from", { brand })}
              </Text>
              {children}
              <Hr className="rule" style={look.rule} />
              <Text className="soft" style={look.small}>
                {t("automatic", { brand, host })}
              </Text>
              <Text className="soft" style={{ ...look.small, margin: 0 }}>
                {`${t("support")}: `}
                <Mail address={supportEmail} />
              </Text>
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}
