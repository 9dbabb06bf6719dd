import { type NextRequest, NextResponse } from "next/server";
import { openLink } from "@/lib/auth/inspect-link";
import { linkCookie } from "@/lib/auth/link-cookie";
import { env } from "@/lib/env";
import { clientOf } from "@/lib/http/client";
import { isNoNavigation } from "@/lib/http/is-no-navigation";
import { isToken } from "@/lib/secrets/token";

/** The letter's link: uses nothing up, hands the token to a cookie and leads to a clean address. */
export async function GET(
  request: NextRequest,
  context: RouteContext<"/reset/[token]">,
): Promise<NextResponse> {
  // Or any page could use up its visitors' tries with pictures of made-up links.
  if (isNoNavigation(request.headers)) return new NextResponse(null, { status: 403 });
  const { token } = await context.params;
  await openLink(token, clientOf(request.headers));
  const response = NextResponse.redirect(new URL("/reset", env().APP_URL), 303);
  response.cookies.set(linkCookie(isToken(token) ? token : "invalid"));
  return response;
}
