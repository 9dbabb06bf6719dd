import "server-only";
import { env } from "@/lib/env";
import { latinSpelling } from "./latin-spelling";
import type { Weakness } from "./password-policy";

/** Shorter words turn up in passwords by chance. */
const shortestWord = 4;

let commonPasswords: Promise<ReadonlySet<string>> | undefined;

/**
 * The passwords of the list that any policy would let through: letters and digits, both. About 5,000
 * of 49,000; the rest is refused by its shape already.
 */
async function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].map((entry) => entry.toLowerCase()).filter(fitsAnyPolicy));
}

const fitsAnyPolicy = (text: string) => /^(?=.*[a-z])(?=.*[0-9])[a-z0-9]{8,20}$/.test(text);

const wordsOf = (text: string) =>
  latinSpelling(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= shortestWord);

/** What is wrong with a password of this account beyond its shape; null for nothing. */
export async function findWeakness(
  candidate: string,
  account: { login: string; enterpriseName: string | null },
): Promise<Weakness | null> {
  const lower = candidate.toLowerCase();
  commonPasswords ??= loadCommonPasswords();
  if ((await commonPasswords).has(lower)) return "common";
  const personal = [
    ...wordsOf(account.login.replaceAll("_", "")),
    ...wordsOf(account.enterpriseName ?? ""),
    ...wordsOf(env().BRAND_NAME),
    "assist",
  ];
  return personal.some((word) => lower.includes(word)) ? "personal" : null;
}
