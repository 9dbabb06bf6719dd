import "server-only";
import type { Transaction } from "@/db/client";
import { insertLetter } from "@/db/queries/letters/outbox";
import { knownLocale } from "@/lib/i18n/known-locale";
import type { LetterKind } from "./letter";

/** Queues a letter in the transaction of what it tells of: both come to be, or neither. Returns its id. */
export const queueLetter = (
  tx: Transaction,
  letter: {
    kind: LetterKind;
    userId: string;
    tokenId?: string;
    toAddress: string;
    /** Whatever is stored: a language we do not have becomes DEFAULT_LOCALE. */
    locale: string;
    /** What it tells beside the user and the link. Never a secret. */
    details?: Record<string, string>;
  },
): Promise<string> => insertLetter(tx, { ...letter, locale: knownLocale(letter.locale) });
