import { parseArgs } from "node:util";
import { z } from "zod";
import { db } from "@/db/client";
import { listApiKeys } from "@/db/queries/api-keys";
import { makeApiKey } from "@/lib/api-keys/make-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { nameField } from "@/lib/forms/fields";
import { Refusal, runCabinetCommand } from "./lib/cabinet-command";

/*
 * The keys with which programs bring orders to this cabinet. A key is printed once, when it is made.
 */

const usage = [
  "npm run api-key -- create --name NAME",
  "npm run api-key -- list",
  "npm run api-key -- revoke --id ID",
].join("\n");

function optionOf<Schema extends z.ZodType>(args: string[], name: string, schema: Schema): z.output<Schema> {
  const { values } = parseArgs({ args, options: { [name]: { type: "string" } }, strict: true });
  const parsed = schema.safeParse(values[name]);
  if (!parsed.success)
    throw new Refusal(`--${name} is needed: ${name === "id" ? "a key's id" : "1 to 120 characters"}.`);
  return parsed.data;
}

await runCabinetCommand(usage, {
  create: (args) => makeApiKey(optionOf(args, "name", nameField)),
  list: async () => listApiKeys(db()),
  revoke: async (args) => {
    const id = optionOf(args, "id", z.uuid());
    const revoked = await revokeApiKey(id);
    if (!revoked) throw new Refusal(`No key with the id ${id} is in use.`);
    return revoked;
  },
});
