import { z } from "zod";
import { findMailboxLetter } from "@/lib/mail/mailbox";
import { areDevPagesOpen } from "@/lib/server/are-dev-pages-open";

/** A file that a letter of the mailbox carries, by its name; to be kept, not shown. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/dev/mailbox/[id]/[file]">,
): Promise<Response> {
  const { id, file: name } = await params;
  const known = z.uuid().safeParse(id);
  const letter = areDevPagesOpen() && known.success ? await findMailboxLetter(known.data) : null;
  const file = letter?.attachments.find((attachment) => attachment.name === name);
  if (!file) return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(Buffer.from(file.content), {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "no-store",
    },
  });
}
