import { type APIRequestContext, expect } from "@playwright/test";

/** A letter as `/dev/mailbox.json` shows it. */
export interface Letter {
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the server has sent, read as a program reads it. */
export class Mailbox {
  constructor(private readonly request: APIRequestContext) {}

  /** All letters to an address, the newest first; without the notices of new devices, which a second browser brings. */
  async lettersTo(address: string): Promise<Letter[]> {
    return (await this.everythingTo(address)).filter(({ kind }) => kind !== "new-device");
  }

  /** The same, those notices included. */
  async everythingTo(address: string): Promise<Letter[]> {
    const response = await this.request.get("/dev/mailbox.json", { params: { to: address } });
    const { letters } = (await response.json()) as { letters: Letter[] };
    return letters;
  }

  /** Waits until so many letters to an address are there, and returns the newest. */
  async newestTo(address: string, count = 1): Promise<Letter> {
    await expect.poll(async () => (await this.lettersTo(address)).length).toBe(count);
    return (await this.lettersTo(address))[0]!;
  }
}

/** The link a letter holds. */
export function linkOf({ text }: Letter): string {
  const [link] = /https?:\/\/\S+\/reset\/[^\s<>")]+/.exec(text) ?? [];
  if (!link) throw new Error(`The letter holds no link:\n${text}`);
  return link;
}
