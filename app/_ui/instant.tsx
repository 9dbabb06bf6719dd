import { getFormatter } from "next-intl/server";

/** A moment in the reader's own time zone and language, to the second. */
export async function Instant({ at }: { at: Date }) {
  const format = await getFormatter();
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" })}
    </time>
  );
}
