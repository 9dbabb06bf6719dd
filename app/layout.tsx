import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { readTheme } from "@/lib/preferences/theme-cookie";
import "./globals.css";
import { FaultBoundary } from "./_frame/fault-boundary";
import { fontVariables } from "./_frame/fonts";
import { fullTitle } from "./_frame/full-title";
import { ModeBar } from "./_frame/mode-bar";

/** Nothing is made at build: every answer has its own nonce, language and settings. */
export const dynamic = "force-dynamic";

/** Titles name the section, the brand and, in the test mode, the mode; the tab's picture tells it too. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { template: await fullTitle("%s"), default: await fullTitle(t("cabinet")) },
    icons: { icon: { url: `/icon-${env().CABINET_MODE}.svg`, type: "image/svg+xml" } },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The canvas of each theme, for what the browser draws around the page. */
const canvas = { light: "#f6f7f9", dark: "#0b0e14" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme();
  if (theme !== "system") return { colorScheme: theme, themeColor: canvas[theme] };
  return {
    colorScheme: "light dark",
    themeColor: (["light", "dark"] as const).map((scheme) => ({
      media: `(prefers-color-scheme: ${scheme})`,
      color: canvas[scheme],
    })),
  };
}

/** The last element of each page; Chromium sees an element come, not end, so `main` itself would not do. */
const lastId = "last";

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const [locale, theme, t] = await Promise.all([getLocale(), readTheme(), getTranslations("errors.fault")]);
  const faultWords = { title: t("title"), body: t("body"), id: t("id"), retry: t("retry") };
  return (
    <html lang={locale} data-theme={theme} className={fontVariables}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        {/* The first paint waits until all is parsed: painted by halves, header and filters moved as the rest came. */}
        <link rel="expect" href={`#${lastId}`} blocking="render" />
        <ModeBar />
        <FaultBoundary words={faultWords}>{children}</FaultBoundary>
        <span id={lastId} hidden />
      </body>
    </html>
  );
}
