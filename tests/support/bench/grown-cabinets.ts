import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { clientAddressHeader } from "../e2e/client-address";
import { type MailProvider, startMailProvider } from "../mail-provider";
import { applySettings, testSettings } from "../settings";
import { countRoundTrips, type CountingProxy } from "./round-trips";
import type { Size } from "./sizes";

/** A production server with a size's database, and what counts the time it waits for it. */
export interface GrownCabinet {
  size: Size;
  port: number;
  origin: string;
  proxy: CountingProxy;
  mail: MailProvider;
  stop: () => Promise<void>;
}

/** Passwords cost next to nothing there, so that what grows is not hidden behind a hash that does not. */
const cheapHash = new URL("./cheap-hash.mjs", import.meta.url).href;

/** Settings of this process before any database is there. */
export const applyBenchSettings = (): void =>
  applySettings({
    ...testSettings,
    DATABASE_URL: process.env.TEST_DATABASE_URL!,
    CLIENT_IP_HEADER: clientAddressHeader,
  });

/** Starts a server for each size, all at once: they are asked in turn. */
export const startCabinets = (sizes: readonly Size[]): Promise<GrownCabinet[]> =>
  Promise.all(sizes.map(startCabinet));

async function startCabinet(size: Size): Promise<GrownCabinet> {
  const [proxy, mail, port] = [
    await countRoundTrips(size.url),
    await startMailProvider(),
    await findFreePort(),
  ];
  const origin = `http://localhost:${port}`;
  await startServer({
    command: "start",
    port,
    env: {
      DATABASE_URL: proxy.url,
      APP_URL: origin,
      MAIL_TRANSPORT: "resend",
      MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
      RESEND_API_KEY: "re_bench",
      RESEND_BASE_URL: mail.url,
      NODE_OPTIONS: `--import ${cheapHash}`,
    },
  });
  return {
    size,
    port,
    origin,
    proxy,
    mail,
    stop: async () => {
      await proxy.stop();
      await mail.stop();
    },
  };
}
