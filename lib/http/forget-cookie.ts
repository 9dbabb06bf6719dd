/** Takes one cookie out of a request's headers. */
export function forgetCookie(headers: Headers, name: string): void {
  const sent = headers.get("cookie");
  if (!sent?.includes(`${name}=`)) return;
  const kept = sent.split(/; */).filter((cookie) => !cookie.startsWith(`${name}=`));
  if (kept.length > 0) headers.set("cookie", kept.join("; "));
  else headers.delete("cookie");
}
