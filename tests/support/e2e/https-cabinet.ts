import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { type DatabaseCable, layCable } from "./database-cable";
import { Visitor } from "./visitor";

/** A server with the settings of one behind a platform that speaks https, on a database that can be cut off. */
export interface HttpsCabinet {
  cable: DatabaseCable;
  visit: (clientAddress: string) => Visitor;
  stop: () => Promise<void>;
}

export async function startHttpsCabinet(): Promise<HttpsCabinet> {
  const cable = await layCable(process.env.DATABASE_URL!);
  const port = await findFreePort();
  const origin = "https://cabinet.test";
  const server = await startServer({
    command: "start",
    port,
    env: { DATABASE_URL: cable.url, APP_URL: origin },
  });
  return {
    cable,
    visit: (clientAddress) => new Visitor(clientAddress, `http://127.0.0.1:${port}`, origin),
    stop: async () => {
      await server.stop();
      await cable.cut().catch(() => undefined);
    },
  };
}
