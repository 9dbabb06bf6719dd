import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** The files of `app/`, as paths from the project's root. */
export const listAppFiles = (): string[] =>
  readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("app", file.split(path.sep).join("/")))
    .sort();

/** One address of the product. */
export interface Route {
  /** The `page.tsx` or `route.ts`. */
  file: string;
  /** With its dynamic parts in brackets: `/admin/users/[id]`. */
  pattern: string;
}

/** Every address of the product, read from the folders of `app/`: a new one is there by itself. */
export const listRoutes = (): Route[] =>
  listAppFiles().flatMap((file) => {
    if (!/\/(page\.tsx|route\.tsx?)$/.test(file)) return [];
    const folders = path.posix.dirname(file).split("/").slice(1);
    return [{ file, pattern: `/${folders.filter((folder) => !/^[(@]/.test(folder)).join("/")}` }];
  });

/** An address of a pattern, with `values` for its dynamic parts; what has none gets an id that nothing has. */
export const fillPattern = (pattern: string, values: Record<string, string> = {}): string =>
  pattern.replace(
    /\[+(?:\.\.\.)?([^\]]+)\]+/g,
    (_part, name: string) => values[name] ?? "00000000-0000-4000-8000-000000000000",
  );
