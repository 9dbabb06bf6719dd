import { getTranslations } from "next-intl/server";
import { SearchX } from "lucide";
import { Badge, type BadgeTone } from "../../_ui/text/badge";
import { Dismissible } from "../../_ui/overlay/dismissible";
import { EmptyState } from "../../_ui/list/empty-state";
import { FormError } from "../../_ui/form/form-error";
import { MessagePage } from "../../_ui/text/message-page";
import { MissingRight } from "../../_frame/missing-right";
import { Notice, type NoticeTone } from "../../_ui/text/notice";
import { Exhibit } from "./exhibit";
import { Faults } from "./faults";

const noticeTones: readonly NoticeTone[] = ["success", "info", "warn", "danger"];
const badgeTones: readonly BadgeTone[] = ["neutral", "accent", "success", "warn", "danger", "test"];

/** What says something: in each tone, with and without more to say. */
export async function Messages() {
  const [t, common, fault] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("common"),
    getTranslations("errors.fault"),
  ]);
  return (
    <Exhibit names="Notice, FormError, Dismissible, Badge, EmptyState, MessagePage, MissingRight, FaultBoundary">
      <div className="grid gap-3 sm:grid-cols-2">
        {noticeTones.map((tone) => (
          <Notice key={tone} tone={tone} title={t("sample")}>
            {t("about")}
          </Notice>
        ))}
        <FormError>{t("sample")}</FormError>
      </div>
      <Dismissible label={common("closeResult")}>
        <Notice title={t("sample")}>{t("about")}</Notice>
      </Dismissible>
      <div className="flex flex-wrap gap-2">
        {badgeTones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {t("sample")}
          </Badge>
        ))}
      </div>
      <EmptyState title={t("sample")}>{t("about")}</EmptyState>
      <div className="rounded-card border border-line">
        <MessagePage heading="h3" icon={SearchX} code="404" title={t("sample")}>
          {t("about")}
        </MessagePage>
      </div>
      <div className="rounded-card border border-line">
        <MissingRight heading="h3" right="users.manage" />
      </div>
      <Faults
        breakText={t("break")}
        words={{ title: fault("title"), body: fault("body"), id: fault("id"), retry: fault("retry") }}
      />
    </Exhibit>
  );
}
