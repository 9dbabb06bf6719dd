import "server-only";
import NewDevice from "@/emails/new-device";
import { type ComposeLetter, happenedOf, whoOf } from "./letter-matter";

/** The notice of a sign-in from a browser not seen before. */
export const newDevice: ComposeLetter = (matter) => {
  const { queued, t, brand } = matter;
  const device = [queued.details.browser, queued.details.system].filter(Boolean).join(", ") || null;
  return {
    subject: t("newDevice.subject", { brand }),
    element: (setting) => (
      <NewDevice {...setting} {...whoOf(queued)} {...happenedOf(matter)} device={device} />
    ),
  };
};
