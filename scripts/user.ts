import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { rights } from "@/lib/access/rights";
import { env } from "@/lib/env";
import { localeField } from "@/lib/forms/fields";
import { newEmailField, newLoginField } from "@/lib/forms/identifiers";
import { locales } from "@/lib/i18n/locales";
import { changeUser } from "@/lib/users/change-user";
import { createUser } from "@/lib/users/create-user";
import { Refusal, runCabinetCommand } from "./lib/cabinet-command";

const usage = [
  "npm run user -- create --login L --email E [--locale ru|be|en] [--enterprise NAME] [--rights a,b] [--no-password-change] [--password-stdin]",
  "npm run user -- set --login L [--email E] [--locale X] [--grant a,b] [--revoke a,b] [--enable|--disable]",
].join("\n");

const rightList = z
  .string()
  .transform((list) => list.split(",").map((code) => code.trim()))
  .pipe(z.array(z.enum(rights, { error: `rights are ${rights.join(", ")}` })));

/** What an option wants to be, for whoever has given something else. */
const wants: Record<string, string> = {
  login: "8 to 20 Latin letters, digits and underscores",
  email: "an e-mail address",
  locale: `one of ${locales.join(", ")}`,
  enterprise: "a name of 120 characters at the most",
};

const commands = {
  create: z.object({
    login: newLoginField,
    email: newEmailField,
    locale: localeField.optional(),
    enterprise: z.string().trim().min(1).max(120).optional(),
    rights: rightList.default([]),
    "no-password-change": z.boolean().default(false),
    "password-stdin": z.boolean().default(false),
  }),
  set: z
    .object({
      login: z.string().trim(),
      email: newEmailField.optional(),
      locale: localeField.optional(),
      grant: rightList.optional(),
      revoke: rightList.optional(),
      enable: z.boolean().default(false),
      disable: z.boolean().default(false),
    })
    .refine((options) => !(options.enable && options.disable), { error: "--enable or --disable, not both" }),
};

const switches = ["no-password-change", "password-stdin", "enable", "disable"];

function parse<Name extends keyof typeof commands>(
  name: Name,
  args: string[],
): z.output<(typeof commands)[Name]> {
  const schema = commands[name];
  const options = Object.fromEntries(
    Object.keys(schema.shape).map((option) => [
      option,
      { type: switches.includes(option) ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { values } = parseArgs({ args, options, strict: true });
  const parsed = schema.safeParse(values, {
    error: ({ path: [option = ""] = [], input }) =>
      input === undefined ? `--${String(option)} is needed` : `--${String(option)}: ${wants[String(option)]}`,
  });
  if (!parsed.success)
    throw new Refusal([...new Set(parsed.error.issues.map(({ message }) => message))].join("; "));
  return parsed.data as z.output<(typeof commands)[Name]>;
}

async function create(args: string[]): Promise<object> {
  const options = parse("create", args);
  const created = await createUser({
    login: options.login,
    email: options.email,
    locale: options.locale ?? env().DEFAULT_LOCALE,
    enterprise: options.enterprise ?? null,
    rights: options.rights,
    mayChangePassword: !options["no-password-change"],
    password: options["password-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : null,
  });
  if (created.ok) return created.user;
  if (created.reason === "login_taken")
    throw new Refusal(`The login ${options.login} is taken (case does not matter).`);
  throw new Refusal(`The password breaks the rules: ${created.rules.join(", ")}.`);
}

async function set(args: string[]): Promise<object> {
  const options = parse("set", args);
  const status = options.enable ? "active" : options.disable ? "disabled" : undefined;
  const changed = await changeUser(options.login, { ...options, status });
  if (changed.ok) return changed.user;
  throw new Refusal(`There is no user with the login ${options.login}.`);
}

await runCabinetCommand(usage, { create, set });
