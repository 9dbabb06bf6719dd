import { getFormatter, getTranslations } from "next-intl/server";
import { DownloadLink } from "../../_ui/list/download/download-link";
import { DownloadStatus } from "../../_ui/list/download/download-status";
import { Exhibit } from "./exhibit";

/** A file at rest, on its way and broken off. */
export async function Downloads() {
  const [t, words, common, format] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("common.download"),
    getTranslations("common"),
    getFormatter(),
  ]);
  const told = {
    coming: words("coming"),
    cancel: words("cancel"),
    failed: words("failed"),
    close: common("closeResult"),
  };
  return (
    <Exhibit names="DownloadLink, DownloadStatus">
      <div>
        <DownloadLink href="/dev/mailbox.json">{t("sample")}</DownloadLink>
      </div>
      <div className="grid max-w-96 gap-3">
        <DownloadStatus
          words={told}
          size={format.number(1.2, { style: "unit", unit: "megabyte" })}
          hasFailed={false}
        />
        <DownloadStatus words={told} size={null} hasFailed />
      </div>
    </Exhibit>
  );
}
