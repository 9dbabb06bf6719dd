import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { env } from "@/lib/env";
import { Card } from "../../_ui/text/card";
import { formWords } from "../../_ui/form/form-words";
import { limitedWords } from "../../_ui/form/limited-words";
import { MailLink } from "../../_ui/text/mail-link";
import { Notice } from "../../_ui/text/notice";
import { passwordWords } from "../../_ui/form/password-words";
import { PasswordForm } from "./password-form";

/** The change of one's own password; without the right to it, who can help instead. */
export async function PasswordCard({ user }: { user: CurrentUser }) {
  const t = await getTranslations("settings.password");
  if (!user.rights.has("password.change")) {
    const support = env().SUPPORT_EMAIL;
    return (
      <Card title={t("title")}>
        <Notice title={t("missing")}>
          {t.rich("missingHelp", { support, mail: () => <MailLink address={support} /> })}
        </Notice>
      </Card>
    );
  }
  const [settings, limited, shared, password] = await Promise.all([
    getTranslations("settings"),
    limitedWords(),
    formWords(),
    passwordWords(),
  ]);
  return (
    <Card title={t("title")} about={t("about")}>
      <PasswordForm
        login={user.login}
        policy={password.policy}
        words={{
          ...shared,
          ...password.words,
          currentPassword: settings("currentPassword"),
          submit: t("submit"),
          wrongCurrent: settings("wrongCurrent"),
          changedMeanwhile: t("changedMeanwhile"),
          limited,
        }}
      />
    </Card>
  );
}
