import type { Cursor } from "@/db/queries/conditions/list-conditions";

export type { Cursor };

const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);
const largestId = 2n ** 63n - 1n;

/** A cursor as it stands in an address. */
export const encodeCursor = ({ side, at, id }: Cursor): string =>
  Buffer.from(`${side}:${at.getTime()}:${id}`).toString("base64url");

/** Reads what {@link encodeCursor} wrote; null for anything else. */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > 80) return null;
  const match = /^(older|newer):(\d{1,15}):(\d{1,19})$/.exec(
    Buffer.from(text, "base64url").toString("latin1"),
  );
  if (!match) return null;
  const cursor = {
    side: match[1] as Cursor["side"],
    at: new Date(Number(match[2])),
    id: BigInt(match[3] ?? ""),
  };
  const plausible =
    cursor.at.getTime() >= earliestMs && cursor.at.getTime() < latestMs && cursor.id <= largestId;
  // The decoder is lenient; only the very text we wrote is ours.
  return plausible && encodeCursor(cursor) === text ? cursor : null;
}
