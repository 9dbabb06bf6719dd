import { describe, expect, test } from "vitest";
import { imports, later, refusals, root, typeInPlace } from "../../support/refusals";

describe("a page of app imports only what lies beside it or in a private folder round it", () => {
  const page = "app/(cabinet)/settings/(administrator)/merchants/page.tsx";

  test.each([
    [page, "./[id]/actions"],
    [page, "../registry/actions"],
    [page, "../../settings-notice"],
    [page, "../registry/_recipient/recipient-form"],
    [page, "../../../admin/users/user-columns"],
    [page, "@/app/(cabinet)/admin/users/user-columns"],
    ["app/(cabinet)/reports/page.tsx", "../operations/operation-filter"],
    ["app/(cabinet)/_lists/list-filter.tsx", "../orders/order-filter"],
    ["app/_ui/form/field.tsx", "../../(cabinet)/_lists/list-of"],
    ["app/_ui/form/field.tsx", "../../_frame/brand"],
    ["app/_frame/brand.tsx", "../(cabinet)/_frame/breadcrumbs"],
    [page, "@/./app/(cabinet)/admin/users/user-columns"],
    [page, "@/lib/../app/(cabinet)/admin/users/user-columns"],
    [page, "@//app/(cabinet)/admin/users/user-columns"],
    [page, `${root}/app/(cabinet)/admin/users/user-columns`],
    ["app/dev/ui/page.tsx", "@/./app/dev/mailbox/letter-list"],
    ["app/dev/ui/page.tsx", "../../../lib/../app/dev/mailbox/letter-list"],
  ])("%s does not import %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual(["walls/pages"]);
  });

  test("a type or a file that is loaded later is an import too", async () => {
    const type = (source: string) => `export type { RecipientState } from "${source}";\n`;
    for (const code of [later, type])
      expect(await refusals(page, code("../registry/_recipient/recipient-state"))).toEqual(["walls/pages"]);
    expect(
      await refusals(page, typeInPlace("../registry/_recipient/recipient-state", "RecipientState")),
    ).toEqual(["@typescript-eslint/consistent-type-imports", "walls/pages"]);
  });

  test.each([
    [page, "../../../_lists/list-of"],
    [page, "@/app/(cabinet)/_lists/list-of"],
    [page, "../../../../_ui/text/card"],
    ["app/(cabinet)/settings/page.tsx", "./settings-notice"],
    ["app/(cabinet)/_lists/list-filter.tsx", "./period-chips"],
    ["app/(cabinet)/_rights/rights-preview.tsx", "../_frame/cabinet-sections"],
    ["app/_ui/form/field.tsx", "../text/badge"],
    ["app/_frame/brand.tsx", "../_ui/text/badge"],
  ])("%s imports %s", async (file, source) => {
    expect(await refusals(file, imports(source))).toEqual([]);
  });
});
