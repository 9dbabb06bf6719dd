import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A way to a database that can be cut and mended while a server uses it. */
export interface DatabaseCable {
  /** The database's address through this cable. */
  url: string;
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  /** Holds back whatever is on its way, as a database that hangs does; connections stay. */
  hold: () => void;
  release: () => void;
}

/** Lays a cable to the database at `url`, through a port of its own on loopback. */
export async function layCable(url: string): Promise<DatabaseCable> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server;

  const mend = async () => {
    server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.pipe(other);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
      }
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  const hold = () => sockets.forEach((socket) => socket.pause());
  const release = () => sockets.forEach((socket) => socket.resume());

  await mend();
  return {
    url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
    cut,
    mend,
    hold,
    release,
  };
}
