import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { env } from "@/lib/env";

/** 32 bytes in base64url: 256 bits, where ASVS 5.0 6.5.2 asks for 128. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What is stored of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether a text has the shape of a token; anything else needs no look-up. */
export const isToken = (text: string): boolean => tokenShape.test(text);

/** A random token, 256 bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** A seal on a text, 256 bits, base64url: under a key of its own purpose, derived from AUTH_SECRET. */
export const seal = (purpose: string, text: string): string =>
  createHmac("sha256", Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", `cabinet: ${purpose}`, 32)))
    .update(text)
    .digest("base64url");

/**
 * The token of a link, made from its id and nonce: the outbox makes it again when a letter is
 * rendered, and a dump of the database holds no usable link.
 */
const linkToken = (link: { id: string; nonce: string }): string =>
  seal("links that set a password", `${link.id}.${link.nonce}`);

/** A fresh link: what its row stores. */
export function mintLink(): { id: string; nonce: string; tokenHash: string } {
  const link = { id: randomUUID(), nonce: randomBytes(16).toString("base64url") };
  return { ...link, tokenHash: hashToken(linkToken(link)) };
}

/** The address that goes into the letter. Its origin is APP_URL, whatever a request claimed. */
export const resetLink = (link: { id: string; nonce: string }): string =>
  `${env().APP_URL}/reset/${linkToken(link)}`;
