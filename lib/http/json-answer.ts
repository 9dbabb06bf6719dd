import "server-only";

/** An answer to a program, which nobody on the way keeps. */
export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
