import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { start } from "@/scripts/lib/child.mjs";
import { sampleOfNginx } from "./nginx-sample";
import { makeFolder } from "./temporary-folder";
import { untilListening } from "./until-listening";

/** A reverse proxy in front of several servers. */
export interface Balancer {
  /** Sends new requests to these ports instead; done when all that were under way have ended where they were. */
  lead: (ports: readonly number[]) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts nginx on a port of loopback, before servers at `upstreams` in turn. */
export async function startNginx(port: number, upstreams: readonly number[]): Promise<Balancer> {
  const { folder, remove } = await makeFolder("nginx");
  const file = path.join(folder, "nginx.conf");
  await writeFile(file, await sampleOfNginx(folder, port, upstreams));
  const { child, stop } = start("nginx", ["-c", file, "-e", path.join(folder, "error.log")]);
  await untilListening(port, "nginx");
  const listWorkers = async () =>
    (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, "utf8")).trim().split(" ");
  return {
    lead: async (ports) => {
      await writeFile(file, await sampleOfNginx(folder, port, ports));
      const former = await listWorkers();
      child.kill("SIGHUP");
      while ((await listWorkers()).some((worker) => former.includes(worker))) await delay(20);
    },
    stop: async () => {
      await stop();
      await remove();
    },
  };
}
