import "server-only";
import { db } from "@/db/client";
import type { QueuedLetter } from "@/db/queries/letters/outbox";
import { countSentLetters, findSentLetter, listSentLetters } from "@/db/queries/letters/mailbox-letters";
import type { Letter } from "@/lib/outbox/letter";
import { deliverOutbox } from "./deliver-outbox";
import { writeLetter } from "./write-letter";

/** A letter that has left, written again from its row. */
export type MailboxLetter = Letter & Pick<QueuedLetter, "kind" | "createdAt" | "sentAt" | "status">;

const show = ({ attachments, ...letter }: MailboxLetter) => ({
  ...letter,
  attachments: attachments.map(({ name, type, content }) => ({
    ...{ name, type, bytes: content.byteLength },
    path: `/dev/mailbox/${letter.id}/${name}`,
  })),
});

/** The same as pages and programs are told of it: of a file its name, size and address, not what is in it. */
export type ShownLetter = ReturnType<typeof show>;

/**
 * The letters that have left, newest first; what is due leaves before, as the mailbox belongs to places
 * without a scheduler.
 * @param to only letters to this address, whatever its case
 */
export async function openMailbox({ to, limit }: { to?: string; limit: number }): Promise<ShownLetter[]> {
  await deliverOutbox();
  const sent = await listSentLetters(db(), { to, limit });
  const letters = await Promise.all(
    sent.map(async (queued) => {
      const letter = await writeAgain(queued);
      return letter && show(letter);
    }),
  );
  return letters.filter((letter) => letter !== null);
}

/** How many letters have left; to one address where one is given. */
export const countMailbox = (to: string | undefined): Promise<number> => countSentLetters(db(), to);

/** One letter that has left; null where there is none of this id. */
export async function findMailboxLetter(id: string): Promise<MailboxLetter | null> {
  const queued = await findSentLetter(db(), id);
  return queued && writeAgain(queued);
}

async function writeAgain(queued: QueuedLetter): Promise<MailboxLetter | null> {
  const written = await writeLetter(queued);
  const { kind, createdAt, sentAt, status } = queued;
  return written.ok ? { ...written.letter, kind, createdAt, sentAt, status } : null;
}
