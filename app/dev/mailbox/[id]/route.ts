import { z } from "zod";
import { findMailboxLetter, isMailboxOpen } from "@/lib/mail/mailbox";

/** A letter's own styles, and nothing else: no script, no picture, no form, framed by the mailbox alone. */
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The HTML part of one letter, for the mailbox's frame. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/dev/mailbox/[id]">,
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const letter = isMailboxOpen() && id.success ? await findMailboxLetter(id.data) : null;
  if (!letter) return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(letter.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": letterPolicy,
      "Cache-Control": "no-store",
    },
  });
}
