import "server-only";
import SecondFactorChanged, { secondFactorChangeOf } from "@/emails/second-factor-changed";
import { type ComposeLetter, happenedOf, whoOf } from "./letter-matter";

/** The notice that a second factor, or its recovery codes, have changed. */
export const secondFactorChanged: ComposeLetter = (matter) => {
  const { queued, t, brand } = matter;
  const change = secondFactorChangeOf(queued.details);
  return {
    subject: t("secondFactorChanged.subject", { brand, change }),
    element: (setting) => (
      <SecondFactorChanged {...setting} {...whoOf(queued)} {...happenedOf(matter)} change={change} />
    ),
  };
};
