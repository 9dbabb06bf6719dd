import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Made once and kept for the owner's eyes only, so that a restart signs nobody out. */
async function keepSecret(/** @type {string} */ folder, /** @type {string} */ name) {
  const file = path.join(folder, name);
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) return kept;
  const made = randomBytes(32).toString("base64url");
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

/**
 * The settings of a cabinet on this machine; what is set already stays as it is.
 * @param {number} port
 * @param {string} folder where its secrets are kept
 * @returns {Promise<Record<string, string>>}
 */
export async function localSettings(port, folder) {
  const settings = {
    APP_URL: `http://localhost:${port}`,
    CABINET_MODE: "test",
    MAIL_TRANSPORT: "mailbox",
    AUTH_SECRET: process.env.AUTH_SECRET || (await keepSecret(folder, "auth-secret")),
    CRON_SECRET: process.env.CRON_SECRET || (await keepSecret(folder, "cron-secret")),
  };
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, process.env[name] || value]),
  );
}
