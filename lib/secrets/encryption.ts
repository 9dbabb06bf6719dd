import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKeys } from "./derived-keys";

/** AES-256-GCM with a nonce of 96 bits and a tag of 128: NIST SP 800-38D. */
const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** What is encrypted, each under a key of its own. */
export type EncryptionPurpose = "second factors" | "sign-in challenges";

/**
 * Encrypts and authenticates `content`, base64url. `bound` says what it belongs to: with another one it
 * is not decrypted.
 */
export function encrypt(purpose: EncryptionPurpose, bound: string, content: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, derivedKeys(purpose)[0], nonce).setAAD(Buffer.from(bound));
  const text = Buffer.concat([encryption.update(content), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), text]).toString("base64url");
}

/**
 * What was encrypted; null when it was changed since, or encrypted for another purpose, place or secret.
 * `isCurrent`: under the secret in use, not under the one that is accepted beside it.
 */
export function decrypt(
  purpose: EncryptionPurpose,
  bound: string,
  encrypted: string,
): { content: Buffer; isCurrent: boolean } | null {
  const bytes = Buffer.from(encrypted, "base64url");
  if (bytes.length < nonceBytes + tagBytes) return null;
  for (const [at, key] of derivedKeys(purpose).entries()) {
    const content = decryptWith(key, bound, bytes);
    if (content) return { content, isCurrent: at === 0 };
  }
  return null;
}

function decryptWith(key: Buffer, bound: string, bytes: Buffer): Buffer | null {
  try {
    const decryption = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decryption.update(bytes.subarray(nonceBytes + tagBytes)), decryption.final()]);
  } catch {
    return null;
  }
}
