import "server-only";
import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/** The secrets that hold: first the one in use, then the one that is accepted beside it while they change places. */
export const secretsInForce = (): [string, ...string[]] => {
  const { AUTH_SECRET, AUTH_SECRET_ACCEPTED } = env();
  return AUTH_SECRET_ACCEPTED ? [AUTH_SECRET, AUTH_SECRET_ACCEPTED] : [AUTH_SECRET];
};

/** A key of 256 bits for one purpose out of each secret that holds, the one in use first (HKDF, RFC 5869). */
export const derivedKeys = (purpose: string): [Buffer, ...Buffer[]] => {
  const derive = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", `cabinet: ${purpose}`, 32));
  const [inUse, ...accepted] = secretsInForce();
  return [derive(inUse), ...accepted.map(derive)];
};
