import type { Route } from "next";

/** Where a sign-in leads that asked for nothing else. */
const home = "/orders";

/** Pages that make no sense to return to. */
const door = /^\/(login|recovery|reset|api|dev)(\/|\?|$)/;

/** Characters. A longer address would not fit where it has to travel: in the header of a redirect. */
const longestPath = 2_000;

/** A path of this host with its query, parsed as a browser would; null for whatever leads elsewhere. */
function ownPath(asked: string | null | undefined): URL | null {
  if (!asked?.startsWith("/") || asked.length > longestPath || /[\u0000-\u001f\u007f\\]/.test(asked))
    return null;
  const base = "http://cabinet.invalid";
  if (!URL.canParse(asked, base)) return null;
  const url = new URL(asked, base);
  return url.origin === base && !url.pathname.startsWith("//") ? url : null;
}

/** A place on this host to go to after the sign-in: a page of the cabinet, else the first one. */
export function returnPath(asked: string | null | undefined): Route {
  const url = ownPath(asked);
  if (!url || url.pathname === "/" || door.test(url.pathname)) return home;
  // A file is no page to come back to: the list it is made from is.
  return `${url.pathname.replace(/\/export$/, "")}${url.search}` as Route;
}

/** The page a request came from, to show it again; the sign-in page where that is not known. */
export function currentPath(asked: string | null | undefined): Route {
  const url = ownPath(asked);
  return url ? (`${url.pathname}${url.search}` as Route) : "/login";
}

/** The sign-in page, remembering where the visitor was going. */
export const loginPath = (asked: string | null | undefined): Route => onTheWay("/login", asked);

/** The page that asks for a code after the password, remembering the same. */
export const codePath = (asked: string | null | undefined): Route => onTheWay("/login/code", asked);

function onTheWay(page: "/login" | "/login/code", asked: string | null | undefined): Route {
  const back = returnPath(asked);
  return back === home ? page : (`${page}?callbackUrl=${encodeURIComponent(back)}` as Route);
}
