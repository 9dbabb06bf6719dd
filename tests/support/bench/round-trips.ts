import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What a client says when it goes on only after an answer: Query, Sync and Flush of PostgreSQL's protocol. */
const awaited = new Set(["Q", "S", "H"].map((letter) => letter.charCodeAt(0)));

export interface CountingProxy {
  /** The database's address, through the proxy. */
  url: string;
  /** How often a client has waited for the database so far. */
  count: () => number;
  /** How long, in milliseconds: of several connections at once each counts. */
  waitedMs: () => number;
  stop: () => Promise<void>;
}

/** Stands between a client and a database and counts the round trips on all connections, those of signing in aside. */
export async function countRoundTrips(databaseUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let [trips, waited] = [0, 0];
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from.setNoDelay());
      from.on("error", () => to.destroy()).on("close", () => (sockets.delete(from), to.destroy()));
    }
    let askedAt: number | null = null;
    const count = counter(() => {
      trips += 1;
      askedAt ??= performance.now();
    });
    client.on("data", (chunk) => void (count(chunk), database.write(chunk)));
    database.on("data", (chunk) => {
      if (askedAt !== null && isLast(chunk)) {
        waited += performance.now() - askedAt;
        askedAt = null;
      }
      client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(own) }).href,
    count: () => trips,
    waitedMs: () => waited,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether a part of an answer ends it: ReadyForQuery, a letter, the length 5 and a state. */
const isLast = (chunk: Buffer): boolean => chunk.length >= 6 && chunk.subarray(-6, -1).equals(readyForQuery);
const readyForQuery = Buffer.from([..."Z\0\0\0\u0005"].map((sign) => sign.charCodeAt(0)));

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
