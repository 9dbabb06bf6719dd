import { getTranslations } from "next-intl/server";
import { Button, type ButtonLook } from "../_ui/button";

/** Ends the session on the server; see the route for why this is no action. */
export async function SignOutForm({ look = "quiet", small = true }: { look?: ButtonLook; small?: boolean }) {
  const t = await getTranslations("common");
  return (
    <form method="post" action="/sign-out" className="shrink-0 whitespace-nowrap">
      <Button type="submit" look={look} small={small}>
        {t("signOut")}
      </Button>
    </form>
  );
}
