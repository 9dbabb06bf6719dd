import { beforeEach, describe, expect, test } from "vitest";
import type { Right } from "@/lib/access/rights";
import { inspectLink } from "@/lib/auth/inspect-link";
import { editUser } from "@/lib/users/edit-user";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { inviteUser } from "@/lib/users/invite-user";
import { previewUserRights } from "@/lib/users/preview-user-rights";
import { startReset } from "@/lib/users/start-reset";
import { administers, type Administration, createAdministration } from "../../support/administration";
import { createUser } from "../../support/factories";
import { currentUserOf, lastToken, listAuditFrom, newClient, signedInUser } from "../../support/records";

let world: Administration;

beforeEach(async () => {
  world = await createAdministration();
});

const read = async (id: string) => (await findManagedUser(world.staff, id))!;

/** Gives a user, as they are now, these rights and no others. */
async function give(
  rights: readonly Right[],
  id = world.colleague.id,
  by = world.admin,
  client = newClient(),
) {
  const { version } = await read(id);
  return editUser(by, { id, version, rights }, client);
}

const refused = (reason: string) => ({ ok: false, reason });

test("rights are given and taken, on record, and hold at the user's next request", async () => {
  const session = await signedInUser(world.colleague);
  const client = newClient();
  expect(await give(["orders.export"], world.colleague.id, world.admin, client)).toMatchObject({ ok: true });
  const { user } = await currentUserOf(session.sessionToken);
  expect([...user.rights]).toEqual(["orders.export"]);
  expect(await listAuditFrom(client)).toMatchObject([
    {
      event: "user.changed",
      actor_id: world.admin.id,
      details: { changes: { rights: { before: ["password.change"], after: ["orders.export"] } } },
    },
  ]);
});

describe("the switch of the own password", () => {
  test("kills a recovery link that is under way", async () => {
    await startReset(world.admin, world.colleague.id, newClient());
    const token = await lastToken(world.colleague.id);
    expect(await give([])).toMatchObject({ ok: true });
    expect(await inspectLink(token, newClient())).not.toMatchObject({ state: "open" });
    // Not for want of the right alone: it stays dead when the right comes back.
    expect(await give(["password.change"])).toMatchObject({ ok: true });
    expect(await inspectLink(token, newClient())).not.toMatchObject({ state: "open" });
  });

  test("leaves an invitation alone, without which nobody could begin", async () => {
    const person = { login: "invited_one", email: "one@example.test", locale: "ru" } as const;
    const { enterpriseId } = world;
    const rights: Right[] = ["password.change"];
    const invited = await inviteUser(world.admin, { ...person, enterpriseId, rights }, newClient());
    if (!invited.ok) throw new Error(invited.reason);
    expect(await give([], invited.id)).toMatchObject({ ok: true });
    expect(await inspectLink(await lastToken(invited.id), newClient())).toMatchObject({ state: "open" });
  });
});

describe("rights are refused, and stay as they were,", () => {
  test("where the administrator lacks one that is given or taken", async () => {
    expect(await give(["password.change", "operations.view"])).toEqual(refused("right_lacking"));
    expect(await give(["operations.view"], world.colleague.id, world.staff)).toMatchObject({ ok: true });
    expect(await give([])).toEqual(refused("right_lacking"));
    // One that stays is no change: others beside it can be given.
    expect(await give(["operations.view", "orders.export"])).toMatchObject({ ok: true });
    expect((await read(world.colleague.id)).rights).toEqual(["operations.view", "orders.export"]);
  });

  test("to oneself", async () => {
    expect(await give(["users.manage"], world.admin.id)).toEqual(refused("oneself"));
    expect(await give([...administers, "audit.view"], world.staff.id, world.staff)).toEqual(
      refused("oneself"),
    );
    expect((await read(world.admin.id)).rights).toEqual([...administers].sort());
  });

  test("to an enterprise's last administrator", async () => {
    expect(await give([], world.admin.id, world.staff)).toEqual(refused("last_administrator"));
    await createUser({ enterpriseId: world.enterpriseId, rights: administers });
    expect(await give([], world.admin.id, world.staff)).toMatchObject({ ok: true });
  });

  test("to another enterprise's user", async () => {
    expect(await give([], world.colleague.id, world.neighbour)).toEqual(refused("unknown_user"));
  });

  test("from an older version", async () => {
    const { id } = world.colleague;
    const { version } = await read(id);
    await give(["orders.export"]);
    expect(await editUser(world.admin, { id, version, rights: [] }, newClient())).toEqual(
      refused("changed_meanwhile"),
    );
    expect((await read(id)).rights).toEqual(["orders.export"]);
  });
});

test("a preview tells what stands in the way, changes nothing and leaves no trace", async () => {
  const { id } = world.colleague;
  const before = await read(id);
  expect(await previewUserRights(world.admin, id, ["orders.export"])).toEqual({ obstacle: null });
  expect(await previewUserRights(world.admin, id, ["audit.view"])).toEqual({ obstacle: "right_lacking" });
  expect(await previewUserRights(world.staff, world.admin.id, [])).toEqual({
    obstacle: "last_administrator",
  });
  expect(await previewUserRights(world.neighbour, id, [])).toBeNull();
  expect(await read(id)).toEqual(before);
});
