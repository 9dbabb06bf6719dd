import { expect } from "vitest";
import { db } from "@/db/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import type { Letter } from "@/lib/outbox/letter";
import { queueRegistryLetter } from "@/lib/registry/queue-registry-letter";

type Subscription = Parameters<typeof queueRegistryLetter>[1];
type Owner = Pick<Subscription, "enterpriseId" | "createdBy">;

const usual: Omit<Subscription, keyof Owner> = {
  ...{ email: "books@example.test", locale: "ru", selection: "all", timeZone: "Europe/Minsk" },
  decimalMark: "comma",
};

/** The letter with a day's registry of an enterprise, as it leaves; the only one that waits. */
export async function deliverRegistry(
  owner: Owner,
  day: string,
  values: Partial<typeof usual> = {},
): Promise<Letter> {
  const letters: Letter[] = [];
  await db().transaction((tx) => queueRegistryLetter(tx, { ...usual, ...values, ...owner }, day));
  await deliverOutbox({
    send: async (letter) => {
      letters.push(letter);
      return { ok: true };
    },
  });
  expect(letters).toHaveLength(1);
  return letters[0]!;
}
