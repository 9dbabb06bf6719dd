import { getTranslations } from "next-intl/server";
import { LoaderCircle } from "lucide";
import { Button, type ButtonLook } from "../../_ui/button";
import { LinkButton } from "../../_ui/text/link-button";
import { Icon } from "../../_ui/icon";
import { TextLink } from "../../_ui/text/text-link";
import { Exhibit } from "./exhibit";

const looks: readonly ButtonLook[] = ["primary", "secondary", "quiet", "danger"];

/** What is pressed: each look, large and small, at rest, busy and out of use. */
export async function Buttons() {
  const [t, forms, search] = await Promise.all([
    getTranslations("gallery"),
    getTranslations("forms"),
    getTranslations("lists.search"),
  ]);
  return (
    <Exhibit names="Button, SubmitButton, LinkButton, TextLink">
      {[false, true].map((small) => (
        <div key={String(small)} className="flex flex-wrap items-center gap-3">
          {looks.map((look) => (
            <Button key={look} look={look} small={small}>
              {forms("save")}
            </Button>
          ))}
          <Button small={small} disabled>
            {t("disabled")}
          </Button>
          <Button small={small} aria-disabled>
            <Icon shape={LoaderCircle} className="animate-spin" />
            {t("busy")}
          </Button>
          <LinkButton href="/dev/ui" look="secondary" small={small}>
            {search("showAll")}
          </LinkButton>
        </div>
      ))}
      <p>
        <TextLink href="/dev/ui">{search("showAll")}</TextLink>
      </p>
    </Exhibit>
  );
}
