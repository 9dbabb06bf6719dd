import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import "./globals.css";
import { FaultBoundary } from "./_ui/fault-boundary";
import { fontVariables } from "./_ui/fonts";
import { ModeBar } from "./_ui/mode-bar";

/** Titles name the section, the brand and, in the test mode, the mode; the tab's picture tells it too. */
/** Nothing is made at build: every answer has its own nonce, language and settings. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const { BRAND_NAME: brand, CABINET_MODE: mode } = env();
  const titleOf = (section: string) => t(mode === "test" ? "titleTest" : "titleLive", { section, brand });
  return {
    title: { template: titleOf("%s"), default: titleOf(t("cabinet")) },
    icons: { icon: { url: `/icon-${mode}.svg`, type: "image/svg+xml" } },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f7f9" },
    { media: "(prefers-color-scheme: dark)", color: "#0b0e14" },
  ],
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("errors.fault")]);
  const faultWords = { title: t("title"), body: t("body"), id: t("id"), retry: t("retry") };
  return (
    <html lang={locale} className={fontVariables}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <ModeBar />
        <FaultBoundary words={faultWords}>{children}</FaultBoundary>
      </body>
    </html>
  );
}
