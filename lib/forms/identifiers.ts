import { z } from "zod";
import { withoutControls } from "./unseen-characters";

/** Longest login taken at the door, in characters; stored ones have 20 at the most. */
const longestLogin = 64;
/** Longest password taken at the door: a longer one is refused before it is hashed. */
const longestPassword = 128;
/** RFC 5321, 4.5.3.1: the longest address that mail can be sent to. */
const longestEmail = 254;

const asciiLower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * A login as it is compared: NFKC, surrounding spaces cut off, ASCII letters in lower case. Stored
 * logins are ASCII, so that whatever else is typed matches none.
 */
export const normalizeLogin = (login: string): string => asciiLower(login.normalize("NFKC").trim());

/**
 * An e-mail as it is compared: surrounding spaces cut off, ASCII letters in lower case and nothing
 * more. Unicode folding would let look-alikes match.
 */
export const normalizeEmail = (email: string): string => asciiLower(email.trim());

export const loginField = z.string().max(longestLogin).trim().min(1).regex(withoutControls);
export const emailField = z.string().max(longestEmail).trim().min(1).regex(withoutControls);
/** Never trimmed, never cut: compared exactly as sent. */
export const passwordField = z.string().min(1).max(longestPassword);
/** A code of an app or for recovery, as people type it: six digits, or sixteen signs with hyphens or spaces. */
export const codeField = z.string().max(longestLogin).trim().min(1).regex(withoutControls);

/** The gateway's manual: 8 to 20 Latin letters, digits, underscore. */
export const newLoginField = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[A-Za-z0-9_]{8,20}$/);

/**
 * An address that letters can be sent to: ASCII, 254 characters at the most (RFC 5321, 4.5.3.1), its host with a dot
 * and under whatever domain there is: `.бел` is `xn--90ais` in it.
 */
export const newEmailField = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .pipe(z.email({ pattern: z.regexes.html5Email }).regex(/@[^.]+\./));

/** BillNumber: the gateway's own number of an order. */
export const billNumberPattern = /^[0-9]{1,20}$/;
