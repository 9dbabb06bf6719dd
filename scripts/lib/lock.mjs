import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Trouble } from "./command.mjs";

/** When a process began, where the system tells: numbers of processes are given out again. */
const startOf = async (/** @type {number} */ pid) => {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
};

const isAlive = (/** @type {number} */ pid) => {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === "EPERM";
  }
};

/**
 * Holds a folder for this process: one process at a time may open the embedded database. The lock of
 * a process that is gone is taken over.
 * @param {string} folder made when missing
 * @returns {Promise<() => Promise<void>>} gives the folder back
 * @throws {Trouble} when another process holds it
 */
export async function takeLock(folder) {
  const file = path.join(folder, "lock.json");
  const mine = JSON.stringify({ pid: process.pid, start: await startOf(process.pid) });
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((fault) => {
    throw new Trouble(`The folder ${folder} cannot be used: ${fault.code}.`);
  });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(file, mine, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (fault) {
      if (/** @type {NodeJS.ErrnoException} */ (fault).code !== "EEXIST")
        throw new Trouble(
          `The folder ${folder} cannot be written: ${/** @type {NodeJS.ErrnoException} */ (fault).code}.`,
        );
    }
    const { pid, start } = await readHolder(file);
    if (pid && isAlive(pid) && start === (await startOf(pid)))
      throw new Trouble(
        `${folder} is in use by another run (process ${pid}): stop it, or choose another DATA_DIR.`,
      );
    await rm(file, { force: true });
  }
  throw new Trouble(`${folder} is in use by another run that has just begun.`);
}

const readHolder = async (/** @type {string} */ file) => {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return {};
  }
};
