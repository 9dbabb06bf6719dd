import { authorizeProgram } from "@/lib/api-keys/authorize-program";
import { jsonAnswer } from "@/lib/http/json-answer";
import { mostOrders, ordersCall, toAnswer } from "@/lib/orders/intake/orders-call";
import { takeOrders } from "@/lib/orders/intake/take-orders";

/** Seconds. Five hundred orders take a fraction of one. */
export const maxDuration = 60;

/** JSON is UTF-8; bytes that are not would be stored as signs of replacement. */
const readJson = async (request: Request): Promise<unknown> =>
  JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await request.arrayBuffer()));

/** Takes orders with their operations from the gateway; `/api/v1/openapi.json` describes it. */
export async function PUT(request: Request): Promise<Response> {
  if (!(await authorizeProgram(request)))
    return jsonAnswer(401, { error: "unauthorized" }, { "WWW-Authenticate": "Bearer" });
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return jsonAnswer(415, { error: "not_json", message: "Send application/json." });
  const body: unknown = await readJson(request).catch(() => undefined);
  if (body === undefined)
    return jsonAnswer(400, { error: "not_json", message: "The body is not JSON in UTF-8." });
  const call = ordersCall.safeParse(body);
  if (!call.success)
    return jsonAnswer(400, {
      error: "not_orders",
      message: `Send {"orders": […]} with 1 to ${mostOrders} orders.`,
    });
  return jsonAnswer(200, toAnswer(await takeOrders(call.data.orders)));
}
