import { getTranslations } from "next-intl/server";
import { NavLink } from "../../_ui/text/nav-link";
import { SiblingLink } from "../../_frame/sibling-link";
import { SignOutForm } from "../../_frame/sign-out-form";
import { Exhibit } from "./exhibit";

/** What leads elsewhere: to a section, the one in hand and another; to the other interface; out. */
export async function Ways() {
  const t = await getTranslations("gallery");
  return (
    <Exhibit names="NavLink, SiblingLink, SignOutForm">
      <div className="flex flex-wrap items-center gap-3">
        <NavLink href="/dev/ui">{t("title")}</NavLink>
        <NavLink href="/dev/mailbox">{t("sample")}</NavLink>
        <SiblingLink />
        <SignOutForm />
      </div>
    </Exhibit>
  );
}
