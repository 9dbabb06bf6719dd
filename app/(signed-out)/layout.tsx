import { getTranslations } from "next-intl/server";
import { Lock } from "lucide";
import { env } from "@/lib/env";
import { Brand } from "../_frame/brand";
import { Icon } from "../_ui/icon";
import { LanguageSwitch } from "../_frame/language-switch";
import { MailLink } from "../_ui/text/mail-link";
import { ModeBadge } from "../_frame/mode-badge";
import { SiblingLink } from "../_frame/sibling-link";
import { SkipLink } from "../_frame/skip-link";
import { ThemeSwitch } from "../_frame/theme-switch";

/** The door: a panel that says whose it is and which of the two, and beside it the page's one task. */
export default async function SignedOutLayout({ children }: LayoutProps<"/">) {
  const [t, common] = await Promise.all([getTranslations("door"), getTranslations("common")]);
  const { BRAND_NAME, SUPPORT_EMAIL, APP_URL } = env();
  return (
    <div className="grid flex-1 lg:grid-cols-[minmax(20rem,5fr)_7fr]">
      <SkipLink />
      <aside className="relative isolate hidden flex-col justify-between overflow-hidden bg-panel p-10 text-on-panel lg:flex">
        <div
          aria-hidden="true"
          className="absolute -end-1/3 -bottom-1/4 -z-10 guilloche aspect-square w-[125%] opacity-50"
        />
        <p className="max-w-[16ch] text-4xl/tight font-semibold tracking-tight text-balance">
          {t("tagline")}
        </p>
        <p className="flex max-w-sm gap-2.5 text-sm text-on-panel-soft">
          <Icon shape={Lock} />
          <span>
            {t.rich("address", {
              host: new URL(APP_URL).host,
              strong: (host) => <strong className="font-semibold text-on-panel">{host}</strong>,
            })}
          </span>
        </p>
      </aside>
      <div className="flex min-w-0 flex-col px-5 sm:px-10">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-5">
          <Brand name={BRAND_NAME} caption={<ModeBadge />} />
          <LanguageSwitch />
        </header>
        <main id="content" className="mx-auto w-full max-w-105 flex-1 py-8 sm:py-[clamp(2rem,16dvh,12rem)]">
          {children}
        </main>
        <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-5 text-sm text-ink-soft">
          <p>
            {common("support")}: <MailLink address={SUPPORT_EMAIL} />
          </p>
          <SiblingLink />
          <ThemeSwitch />
        </footer>
      </div>
    </div>
  );
}
