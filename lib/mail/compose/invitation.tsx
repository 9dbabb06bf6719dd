import "server-only";
import Invitation from "@/emails/invitation";
import { type ComposeLetter, whoOf } from "./letter-matter";
import { linkOf } from "./link-of";

/** The letter with the link by which a new user sets the first password. */
export const invitation: ComposeLetter<"link_missing"> = (matter) => {
  const link = linkOf(matter);
  if (!link) return { ok: false, reason: "link_missing" };
  const { queued, t, brand } = matter;
  return {
    subject: t("invitation.subject", { brand }),
    element: (setting) => (
      <Invitation {...setting} {...whoOf(queued)} {...link} enterprise={queued.enterpriseName} />
    ),
  };
};
