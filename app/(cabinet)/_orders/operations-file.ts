import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import type { FileFormat } from "@/lib/export/file-format";
import type { ListedOperation } from "@/lib/operations/monitor-operations";
import type { OperationColumnKey } from "@/lib/operations/operation-column-keys";
import { listFile } from "../_lists/list-file";
import { operationFileColumns } from "./operation-file-columns";

interface OperationsFile {
  name: string;
  format: FileFormat;
  user: CurrentUser;
  keys: readonly OperationColumnKey[];
  pages: AsyncIterable<readonly ListedOperation[]>;
}

/** Operations as a file, with what they come to below them. */
export async function operationsFile(file: OperationsFile): Promise<Response> {
  const [columns, t] = await Promise.all([operationFileColumns(), getTranslations("operations.file")]);
  return listFile({
    ...file,
    columns,
    amountOf: ({ amount, currency }) => ({ minor: amount, currency }),
    totalOf: (sum) => t("total", sum),
    allOf: (count) => t("all", { count }),
  });
}
