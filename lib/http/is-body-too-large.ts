import "server-only";
import type { NextRequest } from "next/server";

/** Bytes. A form of ours needs a hundredth of it, and so does what the mail provider tells. */
const formLimit = 100_000;
/** Bytes. Signed-in pages and programs send files and batches. */
const otherLimit = 10_000_000;

const signedOut = /^\/(login|recovery|reset|api\/auth|api\/webhooks)(\/|$)/;

/** Whether a body for a signed-out page declares more than such a page takes, by the Content-Length it came with. */
export const isFormTooLarge = (path: string, declared: string | undefined): boolean =>
  declared !== undefined && signedOut.test(path) && Number(declared) > formLimit;

/**
 * Whether the body is over the limit of its address: by its declared length, which the server holds
 * the sender to, else by counting no further than the limit.
 */
export async function isBodyTooLarge(request: NextRequest): Promise<boolean> {
  const limit = signedOut.test(request.nextUrl.pathname) ? formLimit : otherLimit;
  const declared = request.headers.get("content-length");
  if (declared !== null) return Number(declared) > limit;
  if (!request.body) return false;
  let bytes = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) return true;
  }
  return false;
}
