import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { orderDocument } from "./order-document";
import { callRefusal, mostOrders, ordersAnswer } from "./orders-call";

/** As JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
const schemaOf = (schema: z.ZodType, io: "input" | "output") => z.toJSONSchema(schema, { io });

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const refusal = (description: string) => ({ description, ...json(reference("Refusal")) });

/** The API for programs as an OpenAPI 3.1 document, out of the very schemas that judge what comes. */
export const describeApi = () => ({
  openapi: "3.1.0",
  info: { title: `${env().BRAND_NAME} · orders (${env().CABINET_MODE})`, version: "1" },
  servers: [{ url: env().APP_URL }],
  paths: {
    "/api/v1/orders": {
      put: {
        summary: "Brings orders with their operations",
        description:
          "Each order is judged by itself: the good ones are kept, all at once. Sent again it changes nothing.",
        security: [{ key: [] }],
        requestBody: {
          required: true,
          ...json({
            type: "object",
            additionalProperties: false,
            required: ["orders"],
            properties: {
              orders: { type: "array", minItems: 1, maxItems: mostOrders, items: reference("Order") },
            },
          }),
        },
        responses: {
          200: { description: "What became of each order", ...json(reference("Answer")) },
          400: refusal("Not such a list"),
          401: refusal("No key, or one that was revoked"),
          413: { description: "Over 10 MB" },
          415: refusal("Not application/json"),
          503: { description: "The database is away; `Retry-After` says when to come back" },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
    schemas: {
      Order: schemaOf(orderDocument, "input"),
      Answer: schemaOf(ordersAnswer, "output"),
      Refusal: schemaOf(callRefusal, "output"),
    },
  },
});
