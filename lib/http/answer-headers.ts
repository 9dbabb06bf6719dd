/** A file of the build: the same for everybody, named after what is in it. */
const built = /^\/_next\/static\//;

/** The address of a letter's link, which is a secret. */
const linkAddress = /^\/reset\/./;

/**
 * Headers that an answer's address decides, of every answer that says nothing else. Elsewhere than at a
 * letter's link no referrer at all would turn a form's `Origin` into null.
 */
export function answerHeaders(pathname: string): Record<string, string> {
  return {
    "Referrer-Policy": linkAddress.test(pathname) ? "no-referrer" : "same-origin",
    ...(built.test(pathname) ? {} : { "Cache-Control": "no-store" }),
  };
}
