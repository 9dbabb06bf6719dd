import type { Stretch } from "@/db/queries/orders/order-stretch";
import type { Cursor } from "./cursor";

/** Rows of a stretch at most, and as many as a next one is cut to hold: some would go beyond, and be read twice. */
const [mostRows, wantedRows] = [4_000, 3_000];

/** How long the first stretch is, and how much longer one may be than the one before, in milliseconds and times. */
const [firstSpanMs, growth] = [60 * 60 * 1000, 8];
const longestSpanMs = 20 * 365 * 24 * 60 * 60 * 1000;

type Place = Pick<Cursor, "at" | "id">;

interface StretchedList<Read> {
  /** The place of the newest row behind a cursor. */
  findNewest: (cursor: Cursor | undefined) => Promise<Place | undefined>;
  readStretch: (stretch: Stretch) => Promise<Read>;
}

/**
 * All rows of a list by stretches of time, newest first, each as long as the rows of the one before suggest: the
 * database reads a stretch from end to end, while a page of the nearest rows has to be chosen among those of every
 * merchant. No connection is held between two stretches.
 */
export async function* readStretches<Read extends { count: number; last: Place | undefined }>({
  findNewest,
  readStretch,
}: StretchedList<Read>): AsyncGenerator<Read> {
  let [cursor, span]: [Cursor | undefined, number] = [undefined, firstSpanMs];
  for (;;) {
    let to = (await findNewest(cursor))?.at;
    if (!to) return;
    for (;;) {
      const from = new Date(to.getTime() - span);
      const read: Read = await readStretch({ cursor, from, to, limit: mostRows });
      const { count, last } = read;
      const end: Place = last && count === mostRows ? last : { at: from, id: 0n };
      const ms = Math.max(to.getTime() - end.at.getTime(), 1);
      span = Math.ceil(Math.min((ms * wantedRows) / Math.max(count, 1), span * growth, longestSpanMs));
      cursor = { side: "older", ...end };
      to = end.at;
      if (count === 0) break;
      yield read;
    }
  }
}
