import { jsonAnswer } from "@/lib/http/json-answer";
import { describeApi } from "@/lib/orders/intake/describe-api";

/** What programs may send; no secret, and the same for everybody. */
export const GET = (): Response => jsonAnswer(200, describeApi());
