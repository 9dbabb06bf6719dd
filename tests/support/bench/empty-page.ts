import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildIn } from "@/scripts/lib/build.mjs";
import { copyProduct } from "../copy-product";

/** Where the empty page of {@link buildWithEmptyPage} is. */
export const emptyPath = "/empty";

const files = {
  "layout.tsx": `export const dynamic = "force-dynamic";
export default ({ children }: { children: React.ReactNode }) => <html lang="en"><body>{children}</body></html>;
`,
  "empty/page.tsx": `export default () => null;
`,
};

/**
 * Builds a copy of the product in which there is one page more, at {@link emptyPath}: nothing, under a layout of its
 * own. Two layouts at the root need two groups, so that the product moves into one. The product itself has no such page.
 * @returns the copy's folder, and what takes it away
 */
export async function buildWithEmptyPage(): Promise<{ folder: string; remove: () => void }> {
  const { folder, remove } = await copyProduct();
  const app = path.join(folder, "app");
  const product = path.join(app, "(product)");
  cpSync(app, path.join(folder, "moved"), { recursive: true });
  rmSync(app, { recursive: true });
  cpSync(path.join(folder, "moved"), product, { recursive: true });
  rmSync(path.join(folder, "moved"), { recursive: true });
  for (const entry of readdirSync(product, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const moved = readFileSync(file, "utf8")
      .replaceAll('"@/app/', '"@/app/(product)/')
      .replaceAll("../../node_modules/", "../../../node_modules/");
    writeFileSync(file, moved);
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(app, "(empty)", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await buildIn(folder);
  return { folder, remove };
}
