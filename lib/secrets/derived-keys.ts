import "server-only";
import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/** The secrets that hold: first the one in use, then the one that is accepted beside it while they change places. */
export const secretsInForce = (): [string, ...string[]] => {
  const { AUTH_SECRET, AUTH_SECRET_ACCEPTED } = env();
  return AUTH_SECRET_ACCEPTED ? [AUTH_SECRET, AUTH_SECRET_ACCEPTED] : [AUTH_SECRET];
};

/** What keys are for: each purpose has its own. */
export type KeyPurpose =
  "sessions" | "known devices" | "links that set a password" | "second factors" | "sign-in challenges";

/** By secret and purpose: every request needs some of these. */
const derived = new Map<string, Buffer>();

function derive(secret: string, purpose: KeyPurpose): Buffer {
  const name = `${purpose} ${secret}`;
  const known = derived.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "", `cabinet: ${purpose}`, 32));
  derived.set(name, known);
  return known;
}

/** A key of 256 bits for one purpose out of each secret that holds, the one in use first (HKDF, RFC 5869). */
export const derivedKeys = (purpose: KeyPurpose): [Buffer, ...Buffer[]] => {
  const [inUse, ...accepted] = secretsInForce();
  return [derive(inUse, purpose), ...accepted.map((secret) => derive(secret, purpose))];
};
