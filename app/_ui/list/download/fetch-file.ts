type Fetched =
  | { ok: true; name: string; content: Blob }
  /** The server answered with something else: it is to be seen at this address. */
  | { ok: false; seeAt: string };

const nameIn = (disposition: string) => /filename="([^"]+)"/.exec(disposition)?.[1];

/**
 * Fetches a file the server makes while it sends it, and so without a length known before.
 * @param onBytes told how many bytes have come so far, at each piece
 * @throws when the connection breaks, or `signal` says to stop
 */
export async function fetchFile(
  href: string,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void },
): Promise<Fetched> {
  const answer = await fetch(href, { signal });
  const name = nameIn(answer.headers.get("content-disposition") ?? "");
  if (!answer.ok || !answer.body || !name) {
    await answer.body?.cancel();
    return { ok: false, seeAt: answer.redirected ? answer.url : href };
  }
  let bytes = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, next) {
      onBytes((bytes += piece.byteLength));
      next.enqueue(piece);
    },
  });
  const { headers } = answer;
  return {
    ok: true,
    name,
    content: await new Response(answer.body.pipeThrough(counter), { headers }).blob(),
  };
}

/** Safari reads the file only when its owner has said that it may be kept. */
const heldMs = 60_000;

/** Hands a file to the browser, which keeps it as it keeps any other. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), heldMs);
}
