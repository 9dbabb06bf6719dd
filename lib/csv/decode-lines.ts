import "server-only";
import { isAscii, isUtf8 } from "node:buffer";
import { longestRecord, splitLines } from "./split-lines";

/** A line of a file by its number, from 1: its text, or why it cannot be read. */
export type TextLine = { number: number } & ({ text: string } | { fault: string });

export type Encoding = "utf-8" | "windows-1251";

const mark = Buffer.from("\uFEFF");

/**
 * What a file is written in, by all of it: Windows-1251 where most of its lines with letters beyond ASCII are no
 * UTF-8, and it has no mark of UTF-8 at its beginning.
 */
export async function encodingOf(source: AsyncIterable<Buffer>): Promise<Encoding> {
  let [first, balance] = [true, 0];
  for await (const lines of splitLines(source))
    for (const line of lines) {
      if (first && line?.subarray(0, mark.length).equals(mark)) return "utf-8";
      first = false;
      if (line !== null && !isAscii(line)) balance += isUtf8(line) ? 1 : -1;
    }
  return balance < 0 ? "windows-1251" : "utf-8";
}

/**
 * The lines of a file as texts, each by itself: a line of UTF-8 is that in any file, another one is read in a file of
 * Windows-1251 alone. Bytes that mean nothing are told, never replaced.
 */
export async function* decodeLines(
  source: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<TextLine[]> {
  const legacy = encoding === "utf-8" ? null : new TextDecoder(encoding);
  const textOf = (line: Buffer) => (isUtf8(line) ? line.toString() : legacy?.decode(line));
  let number = 0;
  for await (const lines of splitLines(source))
    yield lines.map((line): TextLine => {
      number += 1;
      if (line === null) return { number, fault: `longer than ${longestRecord} bytes` };
      const text = textOf(line)?.replace(/\r$/, "");
      if (text === undefined) return { number, fault: "not in UTF-8, which the file is written in" };
      return { number, text: number === 1 ? text.replace(/^\uFEFF/, "") : text };
    });
}
