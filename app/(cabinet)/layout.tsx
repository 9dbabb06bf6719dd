import { getTranslations } from "next-intl/server";
import { Menu } from "lucide";
import { findUser } from "@/lib/access/current-user";
import { env } from "@/lib/env";
import { AppLink } from "../_ui/text/app-link";
import { Brand } from "../_frame/brand";
import { Icon } from "../_ui/icon";
import { LanguageSwitch } from "../_frame/language-switch";
import { MailLink } from "../_ui/text/mail-link";
import { ModeBadge } from "../_frame/mode-badge";
import { NavLink } from "../_ui/text/nav-link";
import { SiblingLink } from "../_frame/sibling-link";
import { SignOutForm } from "../_frame/sign-out-form";
import { SkipLink } from "../_frame/skip-link";
import { ThemeSwitch } from "../_frame/theme-switch";
import { Toaster } from "../_ui/overlay/toaster";
import { Account } from "./_frame/account";
import { cabinetSectionsFor } from "./_frame/cabinet-sections";
import { ArrivalNotice } from "./_session/arrival-notice";
import { SessionWarning } from "./_session/session-warning";

/** Header and menu round the cabinet's pages. It decides nothing: every page checks for itself. */
export default async function CabinetLayout({ children }: LayoutProps<"/">) {
  const [user, t, common] = await Promise.all([
    findUser(),
    getTranslations("cabinet"),
    getTranslations("common"),
  ]);
  const { BRAND_NAME, SUPPORT_EMAIL } = env();
  const links = cabinetSectionsFor(user?.rights ?? new Set()).map(({ href, name }) => (
    <li key={href}>
      <NavLink href={href}>{t(name)}</NavLink>
    </li>
  ));
  return (
    <Toaster words={{ region: t("results"), close: common("closeResult") }}>
      <SkipLink />
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-3 max-md:pb-3 sm:px-6">
          <AppLink href="/orders" className="flex min-h-control items-center">
            <Brand name={BRAND_NAME} caption={<ModeBadge />} />
          </AppLink>
          <div className="ms-auto flex flex-wrap items-center gap-y-1 max-sm:w-full min-[22.5rem]:flex-nowrap sm:gap-x-3">
            {user && <Account user={user} />}
            <LanguageSwitch />
            <SignOutForm />
          </div>
        </div>
        <nav aria-label={t("sections")} className="mx-auto max-w-7xl px-2 max-md:hidden sm:px-3">
          <ul className="flex flex-wrap gap-x-1">{links}</ul>
        </nav>
        <details className="border-t border-line md:hidden">
          <summary className="flex min-h-control cursor-pointer list-none items-center gap-2.5 px-4 font-medium">
            <Icon shape={Menu} />
            {t("menu")}
          </summary>
          <nav aria-label={t("sections")} className="px-2 pb-3">
            <ul className="grid">{links}</ul>
          </nav>
        </details>
      </header>
      <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 py-8 sm:px-6 print:px-0">
        {user && <ArrivalNotice user={user} />}
        {children}
      </main>
      <footer className="border-t border-line text-sm text-ink-soft print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-5 sm:px-6">
          <p>
            {common("support")}: <MailLink address={SUPPORT_EMAIL} />
          </p>
          <SiblingLink />
          <ThemeSwitch />
        </div>
      </footer>
      {user && <SessionWarning user={user} />}
    </Toaster>
  );
}
