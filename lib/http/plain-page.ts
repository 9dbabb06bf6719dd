import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { localeCookie } from "@/lib/i18n/locale-cookie";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { visitorLocale } from "@/lib/i18n/visitor-locale";

/** Answers that no page of the framework can give, and what each is in HTTP. */
const statuses = { elsewhere: 403, tooLarge: 413, fault: 500, unavailable: 503 } as const;
export type PlainPage = keyof typeof statuses;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** The headers of a plain page: it holds no script and needs no style from elsewhere. */
export const plainHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/**
 * A whole page in plain HTML, in the visitor's language.
 * @param faultId what the log calls this fault, to be told to support
 */
export function plainHtml(page: PlainPage, locale: Locale, faultId?: string): string {
  const words = messagesOf(locale).errors.plain;
  const support = env().SUPPORT_EMAIL;
  const id = faultId ? `<p>${escapeHtml(words.faultId)} <code>${escapeHtml(faultId)}</code></p>` : "";
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(words[page].title)}</title></head><body><main><h1>${escapeHtml(words[page].title)}</h1><p>${escapeHtml(words[page].text)}</p>${id}<p><a href="mailto:${escapeHtml(support)}">${escapeHtml(support)}</a></p></main></body></html>`;
}

/** The language of whoever sent a request, without asking the database. */
export function localeOfRequest(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  const remembered = new RegExp(`(?:^|; )${localeCookie}=([a-z]+)`).exec(cookie ?? "")?.[1];
  return visitorLocale(remembered, acceptLanguage);
}

/** The answer of the proxy with one of the plain pages. */
export function plainAnswer(page: PlainPage, request: NextRequest): NextResponse {
  const locale = visitorLocale(request.cookies.get(localeCookie)?.value, request.headers.get("accept-language"));
  return new NextResponse(plainHtml(page, locale), { status: statuses[page], headers: plainHeaders });
}
