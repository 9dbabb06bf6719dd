import { createServer } from "node:net";
import { Trouble } from "./command.mjs";

/**
 * Reads PORT.
 * @throws {Trouble} when it is not a port
 */
export function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT should be a whole number from 1 to 65535, not ${process.env.PORT}.`);
  return port;
}

/**
 * Listens for a moment: 0 stands for any free port.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 */
function tryPort(port, host) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Every address is tried: a server on one of them would answer in place of ours.
 * @param {number} port
 * @throws {Trouble} when something listens there, or nobody may
 */
export async function requireFreePort(port) {
  for (const host of [undefined, "127.0.0.1"])
    await tryPort(port, host).catch((fault) => {
      throw new Trouble(
        fault.code === "EADDRINUSE"
          ? `Port ${port} is taken: stop what listens there, or choose another with PORT=${port === 65_535 ? 3000 : port + 1}.`
          : `Port ${port} cannot be used (${fault.code}): choose another with PORT.`,
      );
    });
}

/** A port nobody listens on now. */
export const findFreePort = () => tryPort(0, "127.0.0.1");
