import { sealsOn } from "@/lib/secrets/seal";
import { hashToken } from "@/lib/secrets/token";

/** A link of a known id and nonce with what its row stores of its token, as `mintLink` makes it. */
export const storedLink = (link: { id: string; nonce: string }) => ({
  ...link,
  tokenHash: hashToken(sealsOn("links that set a password", `${link.id}.${link.nonce}`)[0]),
});
