import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 32 bytes in base64url: 256 bits, where ASVS 5.0 6.5.2 asks for 128. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What is stored of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether a text has the shape of a token; anything else needs no look-up. */
export const isToken = (text: string): boolean => tokenShape.test(text);

/** A random token, 256 bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString("base64url");
