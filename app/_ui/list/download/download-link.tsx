import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Download } from "./download";

/** A link to a file that is made on demand: never fetched ahead, and its coming is seen. Without scripts, a plain link. */
export async function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  const [t, common] = await Promise.all([getTranslations("common.download"), getTranslations("common")]);
  return (
    <Download
      href={href}
      words={{
        coming: t("coming"),
        cancel: t("cancel"),
        done: t("done"),
        failed: t("failed"),
        close: common("closeResult"),
      }}
    >
      {children}
    </Download>
  );
}
