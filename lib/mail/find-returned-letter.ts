import "server-only";
import { db } from "@/db/client";
import { findReturnedLetter as select, type ReturnedLetter } from "@/db/queries/admin-letters";

/** The last letter to a user's present address, where it came back: whoever looks after the user is to know. */
export const findReturnedLetter = async (user: {
  id: string;
  email: string | null;
}): Promise<ReturnedLetter | null> =>
  user.email === null ? null : select(db(), { userId: user.id, toAddress: user.email });
