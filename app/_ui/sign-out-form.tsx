import { getTranslations } from "next-intl/server";
import { signOutAction } from "@/app/actions";
import { Button, type ButtonLook } from "./button";

/** Ends the session on the server. */
export async function SignOutForm({ look = "quiet", small = true }: { look?: ButtonLook; small?: boolean }) {
  const t = await getTranslations("common");
  return (
    <form action={signOutAction}>
      <Button type="submit" look={look} small={small}>
        {t("signOut")}
      </Button>
    </form>
  );
}
