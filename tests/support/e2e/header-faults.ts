import type { Answer } from "./visitor";

/** Of every answer, whatever it is; null: must not be there. */
const constant: Record<string, string | null> = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "x-powered-by": null,
};

/** The build's own files, the same for everybody: the only ones that may be kept. */
const isBuilt = ({ path }: Answer) => path.startsWith("/_next/static/");
const isHtml = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/html") ?? false;
/** A letter in the mailbox's frame is framed by the page around it. */
const isLetter = ({ path, status }: Answer) => status === 200 && /^\/dev\/mailbox\/[^/]+$/.test(path);

/** A policy by its directives. */
const directivesOf = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split(";").map((part): [string, string[]] => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );

/** The nonce of an answer's policy; undefined for a page without scripts. */
export const nonceOf = ({ headers }: Answer): string | undefined =>
  /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];

/** What is wrong with the headers of an answer, and with the scripts of a page; nothing: an empty list. */
export function headerFaults(answer: Answer): string[] {
  const { headers, path } = answer;
  const wrong = Object.entries(constant).flatMap(([name, value]) =>
    headers.get(name) === value ? [] : [`${name} is ${headers.get(name)}`],
  );
  if (!isBuilt(answer)) {
    if (!headers.get("cache-control")?.includes("no-store")) wrong.push("may be kept");
    const referrer = path.startsWith("/reset/") ? "no-referrer" : "same-origin";
    if (headers.get("referrer-policy") !== referrer)
      wrong.push(`referrer-policy is ${headers.get("referrer-policy")}`);
  }
  const leads = headers.get("location");
  if (leads !== null && new URL(leads, answer.origin).origin !== answer.origin)
    wrong.push(`leads to ${leads}`);
  if (isHtml(answer)) wrong.push(...policyFaults(answer));
  return wrong.map((fault) => `${answer.asked} (${answer.status}): ${fault}`);
}

function policyFaults(answer: Answer): string[] {
  const policy = answer.headers.get("content-security-policy");
  if (!policy) return ["has no policy"];
  const directives = directivesOf(policy);
  const scripts = directives["script-src"] ?? directives["default-src"] ?? [];
  const [ancestors, forms] = isLetter(answer) ? ["'self'", "'none'"] : ["'none'", "'self'"];
  const wanted: Record<string, string> = {
    "base-uri": "'none'",
    "frame-ancestors": ancestors,
    "form-action": forms,
  };
  const nonce = nonceOf(answer);
  const tags = answer.body.match(/<script\b[^>]*>/gi) ?? [];
  return [
    ...Object.entries(wanted).flatMap(([name, value]) =>
      directives[name]?.join(" ") === value ? [] : [`${name} is ${directives[name]?.join(" ")}`],
    ),
    ...((directives["object-src"] ?? directives["default-src"])?.join() === "'none'"
      ? []
      : ["takes objects"]),
    ...scripts.filter((source) => /unsafe|\*|:/.test(source)).map((source) => `runs ${source}`),
    ...(nonce || scripts.join() === "'none'" ? [] : ["has no nonce"]),
    ...tags.filter((tag) => !nonce || !tag.includes(` nonce="${nonce}"`)).map((tag) => `holds ${tag}`),
  ];
}
