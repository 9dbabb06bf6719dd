import { getTranslations } from "next-intl/server";
import { Toaster } from "../../_ui/overlay/toaster";
import { Exhibit } from "./exhibit";
import { OverlayButtons } from "./overlay-buttons";

/** What stands over the page, opened by a press. */
export async function Overlays() {
  const [t, cabinet, common] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("cabinet"),
    getTranslations("common"),
  ]);
  const close = common("closeResult");
  return (
    <Exhibit names="Menu, Dialog, AlertDialog, Toaster">
      <Toaster words={{ region: cabinet("results"), close }}>
        <OverlayButtons
          words={{
            close,
            menu: cabinet("menu"),
            sample: t("sample"),
            about: t("about"),
            openDialog: t("openDialog"),
            openAlert: t("openAlert"),
            showToast: t("showToast"),
          }}
        />
      </Toaster>
    </Exhibit>
  );
}
