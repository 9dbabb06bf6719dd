import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PlainLink } from "../text/plain-link";

/** That another has saved it meanwhile, and the way to what it is now: page `path`. */
export async function changedMeanwhile(path: Route): Promise<ReactNode> {
  const t = await getTranslations("forms");
  return t.rich("changedMeanwhile", { link: (text) => <PlainLink href={path}>{text}</PlainLink> });
}
