import "server-only";
import PasswordChanged from "@/emails/password-changed";
import { type ComposeLetter, happenedOf, whoOf } from "./letter-matter";

/** The notice that a password was changed. */
export const passwordChanged: ComposeLetter = (matter) => ({
  subject: matter.t("passwordChanged.subject", { brand: matter.brand }),
  element: (setting) => <PasswordChanged {...setting} {...whoOf(matter.queued)} {...happenedOf(matter)} />,
});
