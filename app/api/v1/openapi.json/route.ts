import { describeApi } from "@/lib/orders/intake/describe-api";

/** What programs may send; no secret, and the same for everybody. */
export const GET = (): Response => Response.json(describeApi(), { headers: { "Cache-Control": "no-store" } });
