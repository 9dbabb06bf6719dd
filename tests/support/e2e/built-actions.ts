import { readFileSync } from "node:fs";
import { listRoutes } from "../routes";

/** A server action as the build knows it. */
export interface BuiltAction {
  name: string;
  /** What a browser sends as `Next-Action`. */
  id: string;
  /** Where it is written. */
  file: string;
  /** The pattern of a page that has it. */
  pattern: string;
}

interface Manifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
}

/** Every server action of the build, out of the framework's own list: a new one is there by itself. */
export function listBuiltActions(): BuiltAction[] {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  const patterns = new Map(listRoutes().map(({ file, pattern }) => [file, pattern]));
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const pattern = Object.keys(workers).flatMap((page) => patterns.get(`${page}.tsx`) ?? [])[0];
    if (!pattern) throw new Error(`No page has the action ${exportedName}.`);
    return { name: exportedName, id, file: filename, pattern };
  });
}
