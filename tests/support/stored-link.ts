import { sealsOn } from "@/lib/auth/seal";
import { hashToken } from "@/lib/auth/token";

/** A link of a known id and nonce with what its row stores of its token, as `mintLink` makes it. */
export const storedLink = (link: { id: string; nonce: string }) => ({
  ...link,
  tokenHash: hashToken(sealsOn("links that set a password", `${link.id}.${link.nonce}`)[0]),
});
