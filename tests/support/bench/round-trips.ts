import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What a client says when it goes on only after an answer: Query, Sync and Flush of PostgreSQL's protocol. */
const awaited = new Set(["Q", "S", "H"].map((letter) => letter.charCodeAt(0)));

export interface CountingProxy {
  /** The database's address, through the proxy. */
  url: string;
  /** How often a client has waited for the database so far. */
  count: () => number;
  stop: () => Promise<void>;
}

/** Stands between a client and a database and counts the round trips on all connections, those of signing in aside. */
export async function countRoundTrips(databaseUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let trips = 0;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from.setNoDelay());
      from.on("error", () => to.destroy()).on("close", () => (sockets.delete(from), to.destroy()));
    }
    const count = counter(() => (trips += 1));
    client.on("data", (chunk) => void (count(chunk), database.write(chunk)));
    database.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(own) }).href,
    count: () => trips,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads one client's messages, however they are cut: a first one without a letter, then letter and length each. */
function counter(onTrip: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let header = 4;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= header) {
      const length = rest.readUInt32BE(header - 4) + header - 4;
      if (rest.length < length) return;
      if (header === 5 && awaited.has(rest[0]!)) onTrip();
      rest = rest.subarray(length);
      header = 5;
    }
  };
}
