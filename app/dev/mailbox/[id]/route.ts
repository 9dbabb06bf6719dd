import { z } from "zod";
import { findMailboxLetter } from "@/lib/mail/mailbox";
import { areDevPagesOpen } from "@/lib/server/are-dev-pages-open";

/** The HTML part of one letter, for the mailbox's frame; the proxy gives it a policy of its own. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/dev/mailbox/[id]">,
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const letter = areDevPagesOpen() && id.success ? await findMailboxLetter(id.data) : null;
  if (!letter) return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(letter.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    },
  });
}
