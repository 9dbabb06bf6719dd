import { createRequire } from "node:module";

/*
 * Loaded into a server before anything else, by a test alone: no password is verified before SIGUSR2 comes, so that a
 * flood of sign-ins stands still while it is looked at.
 */
const argon2 = createRequire(/** @type {string} */ (process.argv[1]))("@node-rs/argon2");
const { verify } = argon2;
const opened = new Promise((resolve) => process.once("SIGUSR2", resolve));

argon2.verify = async (/** @type {[string, string]} */ ...asked) => {
  await opened;
  return verify(...asked);
};
