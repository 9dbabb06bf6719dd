/** The settings every test starts from; a test of a setting passes its own to `readEnv`. */
export const testSettings = {
  CABINET_MODE: "test",
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
  CRON_SECRET: "a-cron-secret-of-the-tests",
  MAIL_TRANSPORT: "mailbox",
} as const;

/** What the live cabinet has instead. */
export const liveSettings = {
  ...testSettings,
  CABINET_MODE: "live",
  APP_URL: "https://account.example.by",
  MAIL_TRANSPORT: "resend",
  RESEND_API_KEY: "re_test",
  MAIL_FROM: "Кабинет <no-reply@example.by>",
} as const;

/** Puts settings where `env()` reads them, in place of whatever the developer's shell has. */
export function applySettings(settings: Record<string, string> = testSettings): void {
  for (const name of settingNames) delete process.env[name];
  Object.assign(process.env, settings);
}

/** Every setting of the product: none may leak from the shell into a test. */
const settingNames = [
  "DATABASE_URL",
  "DATABASE_MIGRATION_URL",
  "APP_URL",
  "CABINET_MODE",
  "OTHER_CABINET_URL",
  "AUTH_SECRET",
  "AUTH_SECRET_ACCEPTED",
  "MAIL_TRANSPORT",
  "RESEND_API_KEY",
  "RESEND_BASE_URL",
  "RESEND_WEBHOOK_SECRET",
  "MAIL_FROM",
  "SUPPORT_EMAIL",
  "BRAND_NAME",
  "DEFAULT_LOCALE",
  "DEFAULT_TIME_ZONE",
  "PASSWORD_POLICY",
  "PASSWORD_BLOCKLIST",
  "RESET_LINK_MINUTES",
  "SESSION_IDLE_MINUTES",
  "SESSION_MAX_HOURS",
  "CLIENT_IP_HEADER",
  "CRON_SECRET",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
];
