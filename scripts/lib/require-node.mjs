import { Trouble } from "./command.mjs";

/** The oldest Node this product runs on: `engines` in package.json. */
const [oldestMajor, oldestMinor] = [20, 19];

/** @throws {Trouble} on a Node that is too old */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    throw new Trouble(
      `Node ${oldestMajor}.${oldestMinor} or newer is needed; this is ${process.versions.node}.`,
    );
}
