import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * Calls the scheduled routes of a server on this machine as vercel.json says, until this process ends: every minute,
 * or once an hour at a minute; it says nothing else.
 * @param {number} port
 * @param {string} secret CRON_SECRET
 */
export async function startScheduler(port, secret) {
  /** @type {{ crons: { path: string, schedule: string }[] }} */
  const { crons } = JSON.parse(await readFile(path.join(root, "vercel.json"), "utf8"));
  const callDue = () => {
    const minute = String(new Date().getUTCMinutes());
    for (const { path: route, schedule } of crons)
      if (["*", minute].includes(String(schedule.split(" ")[0])))
        // A server that is stopping, or a fault that it logs itself.
        void fetch(`http://127.0.0.1:${port}${route}`, {
          headers: { Authorization: `Bearer ${secret}` },
        }).catch(() => undefined);
  };
  setInterval(callDue, 60_000).unref();
}
