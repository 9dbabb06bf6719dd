import "server-only";
import { randomInt } from "node:crypto";
import { hashToken } from "@/lib/secrets/token";

/** How many at a time: what the large services give. */
const count = 10;
/** 16 of 32 signs: 80 bits, so that a stolen digest is not guessed. */
const length = 16;
/** Crockford's base 32: none of its signs is taken for another. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Fresh codes, in groups of four: shown once, stored as digests. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () =>
    Array.from({ length }, () => signs[randomInt(signs.length)])
      .join("")
      .replace(/(.{4})(?=.)/g, "$1-"),
  );

/** The digest a code is known by, however it was typed: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(code.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1"));
