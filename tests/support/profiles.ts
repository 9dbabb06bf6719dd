import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { applyProfile } from "@/lib/profiles/apply-profile";
import { createProfile } from "@/lib/profiles/create-profile";
import { findProfile, type Profile } from "@/lib/profiles/find-profile";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { newClient } from "./records";

/** A profile made by an administrator, of their enterprise unless said otherwise. */
export async function createProfileBy(
  { by, name = "Касса", of = by.enterpriseId }: { by: CurrentUser; name?: string; of?: string | null },
  rights: Right[],
): Promise<Profile> {
  const made = await createProfile(by, { name, rights, enterpriseId: of }, newClient());
  if (!made.ok) throw new Error(`The profile was refused: ${made.reason}.`);
  return (await findProfile(by, made.id))!;
}

/** Applies a profile to users as they are stored now, which `reader` may see. */
export const applyAsStored = async (
  profile: Profile,
  users: readonly { id: string }[],
  { by, reader }: { by: CurrentUser; reader: CurrentUser },
) =>
  applyProfile(
    by,
    {
      ...profile,
      users: await Promise.all(
        users.map(async ({ id }) => ({ id, version: (await findManagedUser(reader, id))!.version })),
      ),
    },
    newClient(),
  );
