import "server-only";
import EmailChanged from "@/emails/email-changed";
import { type ComposeLetter, happenedOf, whoOf } from "./letter-matter";

/** The notices that an address for letters was changed: to the old one, and to the new one. */
export const emailChanged: ComposeLetter = (matter) => {
  const { queued, t, brand } = matter;
  const { details } = queued;
  const side = details.side === "new" ? "new" : "old";
  const { at } = happenedOf(matter);
  return {
    subject: t(side === "new" ? "emailChanged.subjectNew" : "emailChanged.subject", { brand }),
    element: (setting) => (
      <EmailChanged {...setting} {...whoOf(queued)} at={at} side={side} email={details.email ?? null} />
    ),
  };
};
