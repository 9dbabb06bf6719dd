import type { NextRequest } from "next/server";
import { z } from "zod";
import { areDevPagesOpen } from "@/lib/dev-pages";
import { countMailbox, openMailbox } from "@/lib/mail/mailbox";

const query = z.object({
  to: z
    .string()
    .regex(/^[!-~]{1,254}$/, { error: "to should be an e-mail address" })
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/** The mailbox for programs: `?to=` one address, `?limit=` 1 to 200 letters (50), newest first; `total` counts them all. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!areDevPagesOpen()) return answer({ error: "not_found" }, 404);
  const read = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!read.success) return answer({ error: "bad_query" }, 400);
  const letters = await openMailbox(read.data);
  return answer({ total: await countMailbox(read.data.to), letters });
}
