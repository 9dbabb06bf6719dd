import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A folder for a service's files, readable by whichever user the service runs as. */
export async function makeFolder(name: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `cabinet-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
