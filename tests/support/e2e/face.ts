import { nonceOf } from "./header-faults";
import type { Answer } from "./visitor";

/**
 * Everything a stranger can read of an answer: status, headers and body, without what differs between any two
 * requests (the date, nonces, ids, the library's token) and without what was typed.
 * @param typed by what stands in its place
 */
export function faceOf(answer: Answer, typed: Record<string, string>): string {
  const headers = [...answer.headers].filter(([name]) => name !== "date").map((pair) => pair.join(": "));
  const text = [answer.status, ...headers, "", answer.body].join("\n");
  const nonce = nonceOf(answer);
  // The longest first: an e-mail may hold the login.
  return Object.entries({ ...(nonce && { nonce }), ...typed })
    .toSorted(([, one], [, other]) => other.length - one.length)
    .reduce((face, [name, value]) => face.replaceAll(value, `<${name}>`), text)
    .replace(/(\.csrf=)[^;]+/g, "$1<token>")
    .replace(/(cabinet-\w+\.callback=)[^;]+/g, "$1<address>");
}
