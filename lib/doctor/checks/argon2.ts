import "server-only";
import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type * as Argon2 from "@node-rs/argon2";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { failed, ok, skipped, type Verdict } from "../finding";

const word = "Doctor2026";
const broken = "argon2 does not work here: run npm ci on a machine of the same kind as the server";

/** argon2 is native code: what npm put there must be for this machine. */
export async function argon2Check(): Promise<Verdict> {
  const startedAt = performance.now();
  const matches = await verifyPassword(await hashPassword(word), word).catch(() => false);
  return matches
    ? ok(`a hash and a comparison in ${Math.round(performance.now() - startedAt)} ms`)
    : failed(broken);
}

/** The same of the folder that is copied to servers; its part may have been made on another machine. */
export async function standaloneCheck(): Promise<Verdict> {
  const server = path.join(process.cwd(), ".next", "standalone", "server.js");
  try {
    await access(server);
  } catch {
    return skipped("there is no build in this folder (npm run build)");
  }
  try {
    const { verify } = createRequire(server)("@node-rs/argon2") as typeof Argon2;
    return (await verify(await hashPassword(word), word)) ? ok("works") : failed(broken);
  } catch {
    return failed(broken);
  }
}
