import type { NextRequest } from "next/server";
import { z } from "zod";
import { jsonAnswer } from "@/lib/http/json-answer";
import { countMailbox, openMailbox } from "@/lib/mail/mailbox";
import { areDevPagesOpen } from "@/lib/server/are-dev-pages-open";

const query = z.object({
  to: z
    .string()
    .regex(/^[!-~]{1,254}$/, { error: "to should be an e-mail address" })
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The mailbox for programs: `?to=` one address, `?limit=` 1 to 200 letters (50), newest first; `total` counts them all. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!areDevPagesOpen()) return jsonAnswer(404, { error: "not_found" });
  const read = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!read.success) return jsonAnswer(400, { error: "bad_query" });
  const letters = await openMailbox(read.data);
  return jsonAnswer(200, { total: await countMailbox(read.data.to), letters });
}
