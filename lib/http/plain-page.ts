import "server-only";
import { createHash } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { localeCookie } from "@/lib/preferences/locale-cookie";
import { answerHeaders } from "./answer-headers";

/** Answers that no page of the framework can give, and what each is in HTTP. */
export const plainStatuses = {
  malformed: 400,
  unreadable: 400,
  forbidden: 403,
  elsewhere: 403,
  tooLarge: 413,
  fault: 500,
  unavailable: 503,
} as const;
export type PlainPage = keyof typeof plainStatuses;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** The little these pages wear; they must not need a file that may be what is failing. */
const style = [
  ":root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}",
  "body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;box-sizing:border-box}",
  "main{max-width:34rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}p{margin:.75rem 0}",
  "code{font-size:.875rem;overflow-wrap:anywhere}",
].join("");
const styleHash = createHash("sha256").update(style).digest("base64");

/** The headers of a plain page: it holds no script, and no style but its own. */
export const plainHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'`,
} as const;

/**
 * A whole page in plain HTML, in the visitor's language.
 * @param faultId what the log calls this fault, to be told to support
 */
export function plainHtml(page: PlainPage, locale: Locale, faultId?: string): string {
  const words = messagesOf(locale).errors.plain;
  const support = env().SUPPORT_EMAIL;
  const id = faultId ? `<p>${escapeHtml(words.faultId)} <code>${escapeHtml(faultId)}</code></p>` : "";
  const title = escapeHtml(words[page].title);
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<style>${style}</style></head><body><main><h1>${title}</h1><p>${escapeHtml(words[page].text)}</p>${id}`,
    `<p><a href="mailto:${escapeHtml(support)}">${escapeHtml(support)}</a></p></main></body></html>`,
  ].join("");
}

/** Doors at which programs knock: they are told in JSON. */
const forPrograms = /^\/api\/v1\//;

/** The answer of the proxy with one of the plain pages. */
export function plainAnswer(page: PlainPage, request: NextRequest): NextResponse {
  if (forPrograms.test(request.nextUrl.pathname))
    return NextResponse.json(
      { error: page },
      { status: plainStatuses[page], headers: answerHeaders(request.nextUrl.pathname) },
    );
  const locale = visitorLocale(
    request.cookies.get(localeCookie)?.value,
    request.headers.get("accept-language"),
  );
  return new NextResponse(plainHtml(page, locale), {
    status: plainStatuses[page],
    headers: { ...plainHeaders, ...answerHeaders(request.nextUrl.pathname) },
  });
}
