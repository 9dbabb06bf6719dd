import { appCode } from "../authenticator-app";
import type { Visitor } from "./visitor";

const page = "/settings/second-factor";

/** Switches the second factor of a signed-in visitor on, as the page does without scripts; returns the app's secret. */
export async function enrolVisitor(visitor: Visitor, currentPassword: string): Promise<string> {
  await visitor.submit(page, "currentPassword", { deed: "begin", currentPassword });
  const { body } = await visitor.ask(page);
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1]?.replaceAll(" ", "");
  if (!secret) throw new Error("The page shows no secret.");
  await visitor.submit(page, "code", { deed: "enable", code: appCode(secret) });
  return secret;
}
