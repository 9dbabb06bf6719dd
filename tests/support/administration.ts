import type { CurrentUser } from "@/lib/access/current-user";
import type { Right } from "@/lib/access/rights";
import { createEnterprise, createMerchant, createUser, type TestUser } from "./factories";
import { signedIn } from "./orders";

/** What an enterprise's administrator of a test holds. */
export const administers: Right[] = ["password.change", "orders.export", "users.manage"];

export interface Administration {
  enterpriseId: string;
  merchantIds: number[];
  /** The enterprise's administrator, its only one. */
  admin: CurrentUser;
  /** One of its users, without rights but the usual. */
  colleague: TestUser;
  /** Another enterprise's administrator. */
  neighbour: CurrentUser;
  staff: CurrentUser;
}

/** An enterprise with two merchants and its people, beside another one and the gateway's staff. */
export async function createAdministration(): Promise<Administration> {
  const enterpriseId = await createEnterprise();
  const away = await createEnterprise();
  const all: Right[] = [...administers, "operations.view", "audit.view", "system.manage"];
  const make = async (of: string | null, rights: Right[]) =>
    signedIn(await createUser({ enterpriseId: of, rights }), { rights });
  return {
    enterpriseId,
    merchantIds: [await createMerchant(enterpriseId), await createMerchant(enterpriseId)],
    admin: await make(enterpriseId, administers),
    colleague: await createUser({ enterpriseId, locale: "be" }),
    neighbour: await make(away, administers),
    staff: await make(null, all),
  };
}
