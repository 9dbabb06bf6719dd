import type { Metadata } from "next";
import { z } from "zod";
import { findUser } from "@/lib/access/current-user";
import { findManagedUser } from "@/lib/users/find-managed-user";

/**
 * The title of a page about one user, told of their login. It guards nothing: for whom the page is closed, or the user
 * is not there, the page says so under a title of its own.
 */
export async function userTitle(
  params: Promise<{ id: string }>,
  tell: (login: string) => string,
): Promise<Metadata> {
  const [reader, { id }] = await Promise.all([findUser(), params]);
  const isOpen = reader?.rights.has("users.manage") || reader?.rights.has("system.manage");
  const user = reader && isOpen && z.uuid().safeParse(id).success ? await findManagedUser(reader, id) : null;
  return user ? { title: tell(user.login) } : {};
}
