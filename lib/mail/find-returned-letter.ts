import "server-only";
import { db } from "@/db/client";
import { selectReturnedLetter, type ReturnedLetter } from "@/db/queries/letters/letter-trail";

/** The last letter to a user's present address, where it came back: whoever looks after the user is to know. */
export const findReturnedLetter = async (user: {
  id: string;
  email: string | null;
}): Promise<ReturnedLetter | null> =>
  user.email === null ? null : selectReturnedLetter(db(), { userId: user.id, toAddress: user.email });
