/* eslint-disable max-lines -- data: every action of the administration, with what it is sent and what it changes */
import { randomBytes } from "node:crypto";
import { createMerchant } from "../factories";
import type { Open } from "./admin-pages";
import {
  createLetterOf,
  createLockedUserOf,
  createProfileOf,
  createRecipientOf,
  createUserOf,
  newMerchantId,
  recipient,
  type Target,
  unlike,
} from "./admin-target";

interface Act {
  open: Open;
  /** The fields of its form, for something made anew. */
  fields: (target: Target) => Promise<Record<string, string>>;
  /** It takes the state of its form first. */
  withState?: boolean;
}

/** Every action, by the file it stands in and its name. */
export const acts: Record<string, Act> = {
  "enterprises/new/actions.ts createEnterpriseAction": {
    open: "staff",
    withState: true,
    fields: async ({ marker }) => ({ name: unlike(marker), timeZone: "Europe/Minsk" }),
  },
  "enterprises/[id]/actions.ts changeEnterpriseAction": {
    open: "staff",
    withState: true,
    fields: async ({ marker, enterpriseId, sql }) => {
      const [row] = await sql<{ version: number }[]>`
        select version from enterprises where id = ${enterpriseId}`;
      return {
        id: enterpriseId,
        version: String(row!.version),
        name: unlike(marker),
        timeZone: "Europe/Minsk",
      };
    },
  },
  "merchants/new/actions.ts createMerchantAction": {
    open: "staff",
    withState: true,
    fields: async ({ marker, enterpriseId }) => ({
      id: newMerchantId(),
      name: marker,
      enterprise: enterpriseId,
      confirmationDays: "",
    }),
  },
  "merchants/[id]/actions.ts changeMerchantAction": {
    open: "staff",
    withState: true,
    fields: async ({ marker, enterpriseId }) => ({
      id: String(await createMerchant(enterpriseId)),
      version: "1",
      name: marker,
      enterprise: enterpriseId,
      confirmationDays: "",
    }),
  },
  "mail/actions.ts sendLetterAgainAction": {
    open: "own",
    fields: async (target) => ({ letter: await createLetterOf(target) }),
  },
  "profiles/new/actions.ts createProfileAction": {
    open: "each",
    withState: true,
    fields: async ({ marker, enterpriseId }) => ({ name: unlike(marker), enterprise: enterpriseId }),
  },
  "profiles/[id]/actions.ts changeProfileAction": {
    open: "own",
    withState: true,
    fields: async (target) => ({
      id: await createProfileOf(target),
      version: "1",
      name: unlike(target.marker),
    }),
  },
  "profiles/[id]/actions.ts deleteProfileAction": {
    open: "own",
    fields: async (target) => ({ id: await createProfileOf(target), version: "1" }),
  },
  "profiles/[id]/apply/actions.ts applyProfileAction": {
    open: "own",
    fields: async (target) => ({
      profile: await createProfileOf(target),
      version: "1",
      users: `${await createUserOf(target)}:1`,
    }),
  },
  // Whoever is not one's own is told of as changed meanwhile, and stays as they were.
  "users/bulk/actions.ts changeInBulkAction": {
    open: "each",
    fields: async (target) => ({ deed: "disable", users: `${await createUserOf(target)}:1` }),
  },
  "users/import/actions.ts importPeopleAction": {
    open: "each",
    withState: true,
    fields: async ({ enterpriseId }) => ({
      enterprise: enterpriseId,
      text: `login,email\nnew_${randomBytes(5).toString("hex")},new@example.test`,
    }),
  },
  "users/new/actions.ts inviteUserAction": {
    open: "each",
    withState: true,
    fields: async ({ enterpriseId }) => ({
      enterprise: enterpriseId,
      login: `new_${randomBytes(5).toString("hex")}`,
      name: "",
      email: "new@example.test",
      locale: "be",
      timeZone: "",
    }),
  },
  "users/[id]/edit/actions.ts editUserAction": {
    open: "own",
    withState: true,
    fields: async (target) => ({
      id: await createUserOf(target),
      version: "1",
      seen: "0",
      name: "Новое имя",
      email: "changed@example.test",
      locale: "en",
      timeZone: "",
    }),
  },
  "users/[id]/rights/actions.ts changeRightsAction": {
    open: "own",
    withState: true,
    fields: async (target) => ({
      id: await createUserOf(target),
      version: "1",
      seen: "0",
      "right:orders.export": "on",
    }),
  },
  "users/[id]/actions.ts liftLockAction": {
    open: "own",
    fields: async (target) => ({ user: await createLockedUserOf(target) }),
  },
  "users/[id]/actions.ts removeSecondFactorAction": {
    open: "own",
    fields: async (target) => {
      const user = await createUserOf(target);
      await target.sql`insert into second_factors (user_id, sealed_secret, confirmed_at) values (${user}, 'sealed', now())`;
      return { user };
    },
  },
  "users/[id]/actions.ts startResetAction": {
    open: "own",
    fields: async (target) => ({ user: await createUserOf(target) }),
  },
  "users/[id]/actions.ts endSessionsAction": {
    open: "own",
    fields: async (target) => {
      const user = await createUserOf(target);
      await target.sql`insert into sessions (token_hash, user_id, expires_at)
        values (${randomBytes(32).toString("hex")}, ${user}, now() + interval '1 hour')`;
      return { user };
    },
  },
  "users/[id]/actions.ts disableUserAction": {
    open: "own",
    fields: async (target) => ({ user: await createUserOf(target) }),
  },
  "users/[id]/actions.ts enableUserAction": {
    open: "own",
    fields: async (target) => ({ user: await createUserOf(target, "disabled") }),
  },
  "settings/enterprise/actions.ts changeOwnEnterpriseAction": {
    open: "settings",
    withState: true,
    fields: async ({ enterpriseId, sql }) => {
      const [row] = await sql<{ version: number }[]>`
        select version from enterprises where id = ${enterpriseId}`;
      const phone = `+375 17 ${randomBytes(4).readUInt32BE()}`;
      return {
        ...{ version: String(row!.version), timeZone: "Europe/Minsk", phone },
        ...{ contactPerson: "", email: "" },
      };
    },
  },
  "settings/merchants/[id]/actions.ts changeOwnMerchantAction": {
    open: "mine",
    withState: true,
    fields: async ({ enterpriseId }) => ({
      id: String(await createMerchant(enterpriseId)),
      ...{ version: "1", confirmationDays: "7" },
    }),
  },
  "settings/registry/actions.ts subscribeAction": {
    open: "settings",
    withState: true,
    fields: async () => recipient(),
  },
  "settings/registry/[id]/actions.ts changeSubscriptionAction": {
    open: "mine",
    withState: true,
    fields: async (target) => ({ ...recipient(), id: await createRecipientOf(target), version: "1" }),
  },
  "settings/registry/actions.ts sendRegistryAgainAction": {
    open: "mine",
    withState: true,
    fields: async (target) => ({ subscription: await createRecipientOf(target), day: "2026-03-29" }),
  },
};
