import { getTranslations } from "next-intl/server";
import { signOutAction } from "@/app/actions";
import { Button } from "./button";

/** Ends the session on the server. */
export async function SignOutForm() {
  const t = await getTranslations("common");
  return (
    <form action={signOutAction}>
      <Button type="submit" look="quiet" small>
        {t("signOut")}
      </Button>
    </form>
  );
}
