import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { locales } from "@/lib/i18n/locales";
import { writeSampleLetters } from "@/lib/mail/write-sample-letters";

/*
 * Writes every letter there is, in each of its forms and in every language, into a folder: `ru/invitation.html`
 * and `ru/invitation.txt`. It needs no database and sends nothing; settings that are set (BRAND_NAME, APP_URL,
 * SUPPORT_EMAIL…) count.
 */

const settings = {
  APP_URL: "http://localhost:3000",
  CABINET_MODE: "test",
  MAIL_TRANSPORT: "mailbox",
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
};
for (const [name, value] of Object.entries(settings)) process.env[name] ||= value;

const folder = path.resolve(process.argv[2] ?? ".data/letters");
let written = 0;
try {
  for (const locale of locales) {
    await mkdir(path.join(folder, locale), { recursive: true });
    for (const { name, letter } of await writeSampleLetters(locale)) {
      await writeFile(path.join(folder, locale, `${name}.html`), letter.html);
      await writeFile(path.join(folder, locale, `${name}.txt`), `${letter.subject}\n\n${letter.text}\n`);
      written += 1;
    }
  }
  console.log(`${written} letters in ${folder}`);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
}
