import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { areDevPagesOpen } from "@/lib/server/are-dev-pages-open";
import { LanguageSwitch } from "../../_frame/language-switch";
import { PageHeader } from "../../_ui/text/page-header";
import { ThemeSwitch } from "../../_frame/theme-switch";
import { Buttons } from "./buttons";
import { Controls } from "./controls";
import { Downloads } from "./downloads";
import { Foundations } from "./foundations";
import { Lists } from "./lists";
import { Messages } from "./messages";
import { Overlays } from "./overlays";
import { Ways } from "./ways";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

/** Every component of `_ui` in every state, for who builds pages of them. */
export default async function GalleryPage() {
  if (!areDevPagesOpen()) notFound();
  const t = await getTranslations("gallery");
  return (
    <main id="content" className="mx-auto w-full max-w-7xl px-4 py-8 sm:px-6">
      <PageHeader
        title={t("title")}
        about={t("about")}
        actions={
          <>
            <ThemeSwitch />
            <LanguageSwitch />
          </>
        }
      />
      <div className="grid gap-6">
        <Foundations />
        <Buttons />
        <Ways />
        <Controls />
        <Messages />
        <Lists />
        <Downloads />
        <Overlays />
      </div>
    </main>
  );
}
