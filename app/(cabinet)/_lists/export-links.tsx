import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/lib/access/current-user";
import { fileFormats } from "@/lib/export/file-format";
import { type SearchParams, searchWith } from "@/lib/lists/search";
import { DownloadLink } from "../../_ui/list/download/download-link";

type Props = { user: CurrentUser; path: string; params: SearchParams };

/** The list as a file, in each kind there is, for whoever has the right to it. */
export async function ExportLinks({ user, path, params }: Props) {
  if (!user.rights.has("orders.export")) return null;
  const t = await getTranslations("lists.export");
  return fileFormats.map((format) => (
    <DownloadLink
      key={format}
      href={`${path}/export${searchWith(params, { page: undefined, notice: undefined, format })}`}
    >
      {t(format)}
    </DownloadLink>
  ));
}
