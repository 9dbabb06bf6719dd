/* eslint-disable max-lines -- one table of every setting, which may import nothing of ours */
import { z } from "zod";

/*
 * The ground floor: every setting of the product, read once at start and never at build,
 * so that one build serves every environment. Nothing else reads `process.env`, but for `NEXT_RUNTIME` in
 * `instrumentation.ts`, which the framework puts in when it builds.
 */

const isBlank = (value: string | undefined) => value === undefined || value.trim() === "";
const whole = (fallback: number, max: number) => {
  const error = `a whole number from 1 to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(max, { error }).default(fallback);
};
const origin = z
  .url({ protocol: /^https?$/, error: "an origin such as https://account.example.com", abort: true })
  .refine((value) => URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, ""), {
    error: "an origin without a path, such as https://account.example.com",
  })
  .transform((value) => new URL(value).origin);
const isSafeOrigin = (value: string) =>
  value.startsWith("https:") || ["localhost", "127.0.0.1", "[::1]"].includes(new URL(value).hostname);
const secret = z
  .string({ error: "at least 32 bytes" })
  .refine((text) => Buffer.byteLength(text) >= 32, { error: "at least 32 bytes" });
const collectorAddress = "an address such as https://collector.example.com:4318";
const address = z.email({ error: "an e-mail address" });

/** Old and new names alike; no bare offset, which PostgreSQL reads the other way round. */
const isNamedZone = (zone: string) => {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};
const timeZone = z.string().refine(isNamedZone, { error: "an IANA time zone such as Europe/Minsk" });

const postgresAddress = "a postgres:// address, what is special in its password percent-encoded";
/** The driver's own complaint about an address would tell the password in it. */
const isReadable = (address: string) => {
  try {
    return Boolean(decodeURIComponent(new URL(address).href));
  } catch {
    return false;
  }
};
const postgresUrl = z
  .string({ error: postgresAddress })
  .regex(/^postgres(ql)?:\/\//, { error: postgresAddress })
  .refine(isReadable, { error: postgresAddress });

const databaseSchema = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_MIGRATION_URL: postgresUrl.optional(),
  CABINET_MODE: z.enum(["test", "live"], { error: "test or live" }),
});

const schema = databaseSchema
  .extend({
    APP_URL: origin.refine(isSafeOrigin, { error: "an https origin; plain http is for this machine alone" }),
    OTHER_CABINET_URL: origin.optional(),
    AUTH_SECRET: secret,
    /** Accepted beside AUTH_SECRET and never used to make anything: the one before, or the one to come. */
    AUTH_SECRET_ACCEPTED: secret.optional(),
    MAIL_TRANSPORT: z.enum(["resend", "mailbox"], { error: "resend or mailbox" }).default("resend"),
    RESEND_API_KEY: z.string().optional(),
    RESEND_BASE_URL: z.url({ error: "an address" }).optional(),
    RESEND_WEBHOOK_SECRET: z.string().optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, { error: "a sender such as Name <no-reply@example.com>" })
      .default("no-reply@localhost"),
    SUPPORT_EMAIL: address.default("support@belassist.by"),
    BRAND_NAME: z.string().max(60).default("Ассист"),
    DEFAULT_LOCALE: z.enum(["ru", "be", "en"], { error: "ru, be or en" }).default("ru"),
    DEFAULT_TIME_ZONE: timeZone.default("Europe/Minsk"),
    PASSWORD_POLICY: z.enum(["assist", "pci"], { error: "assist or pci" }).default("assist"),
    PASSWORD_BLOCKLIST: z.enum(["enforce", "warn"], { error: "enforce or warn" }).optional(),
    RESET_LINK_MINUTES: whole(30, 24 * 60),
    SESSION_IDLE_MINUTES: whole(15, 24 * 60),
    SESSION_MAX_HOURS: whole(12, 24 * 7),
    CLIENT_IP_HEADER: z
      .string()
      .regex(/^[A-Za-z0-9-]+$/, { error: "the name of one header" })
      .transform((name) => name.toLowerCase())
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, error: collectorAddress })
      // Paths are added to it.
      .refine((value) => !/[?#]/.test(value), { error: collectorAddress })
      .optional(),
    CRON_SECRET: z
      .string()
      // What a header carries unchanged.
      .regex(/^[\x21-\x7e]{16,}$/, { error: "at least 16 characters, Latin ones and no spaces" })
      .optional(),
  })
  .transform((value) => ({
    ...value,
    PASSWORD_BLOCKLIST: value.PASSWORD_BLOCKLIST ?? (value.CABINET_MODE === "live" ? "enforce" : "warn"),
  }));

export type Env = z.output<typeof schema>;
export type CabinetMode = Env["CABINET_MODE"];

/** One line a setting that is missing or wrong; thrown by {@link readEnv}. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvironmentError";
  }
}

const describe = (issue: z.core.$ZodIssue, source: Record<string, string | undefined>) => {
  const name = issue.path.join(".");
  return isBlank(source[name])
    ? `${name} is missing: it should be ${issue.message}`
    : `${name} should be ${issue.message}`;
};

const withoutBlanks = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => !isBlank(value)));

/**
 * Parses settings (an object like `process.env`; blank values count as absent).
 * @throws {EnvironmentError} naming everything that is missing or wrong, all at once.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = withoutBlanks(source);
  const parsed = schema.safeParse(given);
  const problems = parsed.error?.issues.map((issue) => describe(issue, source)) ?? [];
  // Here and not in the schema: it compares fields only once each of them is right, and one by one is not all at once.
  if (given.MAIL_TRANSPORT === "mailbox" && given.CABINET_MODE === "live")
    problems.push(
      "MAIL_TRANSPORT should be resend when CABINET_MODE=live: the mailbox shows every letter to everyone",
    );
  if ((given.MAIL_TRANSPORT ?? "resend") === "resend") {
    if (!given.RESEND_API_KEY)
      problems.push("RESEND_API_KEY is missing: it should be a key of the Resend API");
    if (!given.MAIL_FROM)
      problems.push("MAIL_FROM is missing: it should be a sender such as Name <no-reply@example.com>");
  }
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems);
  return parsed.data;
}

let cached: Env | undefined;

/**
 * The settings of this process, validated at the first call (the server makes it at start).
 * @throws {EnvironmentError}
 */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/**
 * The few settings that the database itself needs, for tools that run where the rest is not set.
 * @throws {EnvironmentError}
 */
export function databaseEnv(): z.output<typeof databaseSchema> {
  const parsed = databaseSchema.safeParse(withoutBlanks(process.env));
  if (!parsed.success)
    throw new EnvironmentError(parsed.error.issues.map((issue) => describe(issue, process.env)));
  return parsed.data;
}

/** True in `next dev`; the production build answers false whatever the settings. */
export const isDevelopment = () => process.env.NODE_ENV === "development";
