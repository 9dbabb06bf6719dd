import "server-only";

/**
 * Whether a request says that it is anything but somebody going to an address: an image, a frame, a
 * script's call, as a page from elsewhere can make a browser send. Who sends no such header is believed.
 */
export function isNoNavigation(headers: Headers): boolean {
  const destination = headers.get("sec-fetch-dest");
  return destination !== null && destination !== "document";
}
