import "server-only";
import PasswordRecovery from "@/emails/password-recovery";
import { type ComposeLetter, whoOf } from "./letter-matter";
import { linkOf } from "./link-of";

/** The letter with the link that somebody who forgot their password asked for. */
export const passwordRecovery: ComposeLetter<"link_missing"> = (matter) => {
  const link = linkOf(matter);
  if (!link) return { ok: false, reason: "link_missing" };
  const { queued, t, brand } = matter;
  return {
    subject: t("passwordRecovery.subject", { brand }),
    element: (setting) => <PasswordRecovery {...setting} {...whoOf(queued)} {...link} />,
  };
};
