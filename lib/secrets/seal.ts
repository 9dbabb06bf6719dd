import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKeys, type KeyPurpose } from "./derived-keys";

/** The seals on a text that hold, 256 bits each, base64url; the first is the one to set. A key for every purpose. */
export const sealsOn = (purpose: KeyPurpose, text: string): [string, ...string[]] => {
  const sealWith = (key: Buffer) => createHmac("sha256", key).update(text).digest("base64url");
  const [inUse, ...accepted] = derivedKeys(purpose);
  return [sealWith(inUse), ...accepted.map(sealWith)];
};

/** An id in base64url, a dot, its seal. */
const shape = /^([A-Za-z0-9_-]{22,43})\.([A-Za-z0-9_-]{43})$/;

/**
 * An id as a cookie carries it: sealed, so that nobody chooses their own. `bound` says what it belongs to: with another
 * one it is not opened.
 */
export const sealed = (purpose: KeyPurpose, bound: string, id: string): string =>
  `${id}.${sealsOn(purpose, bound + id)[0]}`;

/** The id out of a cookie; null where there is none, or one that we did not make for this purpose and place. */
export function unsealed(purpose: KeyPurpose, bound: string, value: string | undefined): string | null {
  const [, id, sent] = shape.exec(value ?? "") ?? [];
  if (!id || !sent) return null;
  const holds = (seal: string) => timingSafeEqual(Buffer.from(sent), Buffer.from(seal));
  return sealsOn(purpose, bound + id).some(holds) ? id : null;
}
