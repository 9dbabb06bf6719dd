import { writeFileSync } from "node:fs";
import path from "node:path";

/*
 * node tests/scanners/requests.mjs http://localhost:3000 FOLDER
 *
 * Writes what scanners cannot make by themselves, taken from the pages of a running demo: login.req and
 * recovery.req (a post of each form, with `*` where to inject), cookie (a session of the gateway's staff) and
 * hydra (what to post to the library's own door, with its token). docs/security.md has the commands that use them.
 */

const [base = "", folder = ""] = process.argv.slice(2);
const boundary = "------FormOfTheCabinet";
/** @type {Map<string, string>} */
const jar = new Map();
const cookies = () => [...jar].map((pair) => pair.join("=")).join("; ");

/** @param {string} address @param {RequestInit} [init] */
async function ask(address, init = {}) {
  const headers = { cookie: cookies(), origin: base };
  const response = await fetch(new URL(address, base), { ...init, redirect: "manual", headers });
  for (const set of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
  }
  return response.text();
}

/** @param {string} tag @param {string} name */
const attribute = (tag, name) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** @param {string} address @param {Record<string, string>} typed */
async function writePost(address, typed) {
  const names = Object.keys(typed);
  const forms = (await ask(address)).match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => names.every((name) => one.includes(`name="${name}"`))) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, "name"),
    attribute(tag, "value"),
  ]);
  const parts = [...hidden, ...Object.entries(typed).map(([name, value]) => [name, `${value}*`])].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = [
    `POST ${address} HTTP/1.1`,
    `Host: ${new URL(base).host}`,
    `Origin: ${base}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
  ];
  const file = path.join(folder, `${address.slice(1)}.req`);
  writeFileSync(file, `${head.join("\r\n")}\r\n\r\n${parts.join("")}--${boundary}--\r\n`);
}

await writePost("/login", { login: "anna_minsk", password: "Wrong2026x" });
await writePost("/recovery", { login: "anna_minsk", email: "nobody@shop.example" });

const { csrfToken } = JSON.parse(await ask("/api/auth/csrf"));
/** @param {string} text */
const escaped = (text) => text.replaceAll(":", "\\:");
writeFileSync(
  path.join(folder, "hydra"),
  [
    "/api/auth/callback/credentials",
    `csrfToken=${csrfToken}&login=^USER^&password=^PASS^`,
    `H=Cookie\\: ${escaped(cookies())}`,
    `H=Origin\\: ${escaped(base)}`,
    "S=cabinet-test.session",
  ].join(":"),
);
await ask("/api/auth/callback/credentials", {
  method: "POST",
  body: new URLSearchParams({ csrfToken, login: "gateway_staff", password: "Gateway2026x" }),
});
writeFileSync(path.join(folder, "cookie"), cookies());
