import "server-only";
import { db } from "@/db/client";
import { findLiveApiKey, touchApiKey } from "@/db/queries/api-keys";
import { hashToken } from "@/lib/secrets/token";

// The name of a scheme is the same in either case (RFC 9110, 11.1); the key is not.
const bearer = /^[Bb][Ee][Aa][Rr][Ee][Rr] (cabinet_(?:test|live)_[A-Za-z0-9_-]{43})$/;

/** Whether a request shows a live key. It is found by its digest, so no comparison tells how much of a guess was right. */
export async function authorizeProgram(request: Request): Promise<boolean> {
  const key = bearer.exec(request.headers.get("authorization") ?? "")?.[1];
  const id = key ? await findLiveApiKey(db(), hashToken(key)) : null;
  if (id === null) return false;
  await touchApiKey(db(), id);
  return true;
}
