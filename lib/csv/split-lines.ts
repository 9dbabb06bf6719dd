import "server-only";

/** Bytes of a line, and letters of a record of many lines, that are still read. */
export const longestRecord = 1_048_576;

/** The lines of a file, a chunk's worth at a time, without their ends; null for one that is longer than is read. */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<(Buffer | null)[]> {
  let rest: Buffer = Buffer.alloc(0);
  let cut = false;
  for await (const chunk of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: (Buffer | null)[] = [];
    let from = 0;
    for (let end = bytes.indexOf("\n"); end !== -1; end = bytes.indexOf("\n", from)) {
      lines.push(cut ? null : bytes.subarray(from, end));
      cut = false;
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (cut || rest.length > longestRecord) {
      cut = true;
      rest = Buffer.alloc(0);
    }
    yield lines;
  }
  yield [cut ? null : rest];
}
