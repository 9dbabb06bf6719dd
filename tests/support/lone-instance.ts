import { readFile } from "node:fs/promises";
import path from "node:path";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { clientAddressHeader } from "./e2e/client-address";
import type { MailProvider } from "./mail-provider";
import { makeFolder } from "./topology/temporary-folder";

/** A server of the production build, on the database of this process, whose letters go to a stub of the provider. */
export interface LoneInstance {
  url: string;
  port: number;
  pid: number;
  /** Its exit code; 1 for one that was killed. */
  ended: Promise<number>;
  /** The events it has logged so far, in order. */
  logged: () => Promise<{ msg: string; [field: string]: unknown }[]>;
  stop: () => Promise<void>;
}

/** Starts a server, with `more` settings beside the usual ones, and waits until it answers. */
export async function startLoneInstance(
  provider: MailProvider,
  more: Record<string, string> = {},
): Promise<LoneInstance> {
  const [port, { folder, remove }] = [await findFreePort(), await makeFolder("instance")];
  const log = path.join(folder, "server.log");
  const url = `http://127.0.0.1:${port}`;
  const { pid, ended, stop } = await startServer({
    ...{ command: "start", port, log },
    env: {
      APP_URL: url,
      MAIL_TRANSPORT: "resend",
      RESEND_API_KEY: "re_of_a_test",
      RESEND_BASE_URL: provider.url,
      MAIL_FROM: "no-reply@localhost",
      CLIENT_IP_HEADER: clientAddressHeader,
      ...more,
    },
  });
  if (pid === undefined) throw new Error("The server has no process.");
  return {
    ...{ url, port, pid, ended },
    logged: async () =>
      (await readFile(log, "utf8"))
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as { msg: string }),
    stop: async () => {
      await stop();
      await remove();
    },
  };
}
