import { getTranslations } from "next-intl/server";
import type { Profile } from "@/lib/profiles/find-profile";
import { Card } from "../../../../_ui/text/card";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { deleteProfileAction } from "./actions";

/** Takes the template away; said beforehand that nobody's rights change by it. */
export async function DeleteProfile({ profile: { id, version } }: { profile: Profile }) {
  const [t, forms] = await Promise.all([getTranslations("admin.profile"), getTranslations("forms")]);
  return (
    <Card title={t("delete.title")} about={t("delete.about")}>
      <form action={deleteProfileAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton look="danger" busyLabel={forms("busy")}>
          {t("delete.submit")}
        </SubmitButton>
      </form>
    </Card>
  );
}
