import "server-only";

/**
 * A file to be kept, not shown.
 * @param name without an ending; letters, digits and hyphens, since it travels in a header
 */
export const csvAnswer = (name: string, body: ReadableStream<Uint8Array>): Response =>
  new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
