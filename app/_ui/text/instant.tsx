import { getLocale, getTimeZone } from "next-intl/server";
import { instantFormat } from "@/lib/format/moment-format";
import { Moment } from "./moment";

/** How moments are written for the reader of this request, in their time zone and language, to the second. */
export const readerInstants = async (): Promise<Intl.DateTimeFormat> =>
  instantFormat(...(await Promise.all([getLocale(), getTimeZone()])));

/** A moment in the reader's own time zone and language, to the second. */
export async function Instant({ at }: { at: Date }) {
  return <Moment at={at} format={await readerInstants()} />;
}
