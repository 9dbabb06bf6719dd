import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { inHashQueue } from "./hash-queue";

/**
 * argon2id (the library's default algorithm), m = 19456 KiB, t = 2, p = 1: the OWASP Password
 * Storage cheat sheet.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const currentPrefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** Hash of a password nobody has: unknown users pay for a verification too, or timing names our merchants. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$+X/1yJaXHRqgjkSFf92tOQ$nqSToljJx+iVYGt8qCIk1NxMvh32lFR3o3lq/mg5uAk";

/**
 * Hashes a password in its turn; the result is a PHC string that names its parameters.
 * @throws a fault of `isTooBusy` where too many wait
 */
export const hashPassword = (password: string): Promise<string> =>
  inHashQueue(() => hash(password, parameters));

/**
 * Compares a password with a stored hash in its turn, exactly as sent. Without a hash the answer is false and
 * takes as long as any other.
 * @throws a fault of `isTooBusy` where too many wait
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await inHashQueue(() => verify(stored ?? nobodysHash, password));
  return matches && stored !== null;
}

/** Whether a stored hash was made with other parameters and is to be renewed at this sign-in. */
export const needsRehash = (stored: string): boolean => !stored.startsWith(currentPrefix);
