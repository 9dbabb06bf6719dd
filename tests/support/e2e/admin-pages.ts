import { createMerchant } from "../factories";
import { createProfileOf, createRecipientOf, createUserOf, type Target } from "./admin-target";

/**
 * To whom something is open: the own administrator and staff, every administrator within their own, or staff;
 * or, of an enterprise's settings, the own administrator alone, or every one that has an enterprise.
 */
export type Open = "own" | "each" | "staff" | "mine" | "settings";

/** What stands in the dynamic part of an address that is open to `own`. */
export const pages: Record<string, { open: Open; id?: (target: Target) => Promise<string> }> = {
  "/admin": { open: "each" },
  "/admin/audit": { open: "each" },
  "/admin/audit/export": { open: "each" },
  "/admin/enterprises": { open: "staff" },
  "/admin/enterprises/[id]": { open: "staff", id: async ({ enterpriseId }) => enterpriseId },
  "/admin/enterprises/new": { open: "staff" },
  "/admin/mail": { open: "each" },
  "/admin/merchants": { open: "staff" },
  "/admin/merchants/[id]": {
    open: "staff",
    id: async ({ enterpriseId }) => String(await createMerchant(enterpriseId)),
  },
  "/admin/merchants/new": { open: "staff" },
  "/admin/profiles": { open: "each" },
  "/admin/profiles/[id]": { open: "own", id: createProfileOf },
  "/admin/profiles/[id]/apply": { open: "own", id: createProfileOf },
  "/admin/profiles/new": { open: "each" },
  "/admin/system": { open: "staff" },
  "/admin/users": { open: "each" },
  "/admin/users/bulk": { open: "each" },
  "/admin/users/export": { open: "each" },
  "/admin/users/import": { open: "each" },
  "/admin/users/import/sample": { open: "each" },
  "/admin/users/[id]": { open: "own", id: createUserOf },
  "/admin/users/[id]/edit": { open: "own", id: createUserOf },
  "/admin/users/[id]/rights": { open: "own", id: createUserOf },
  "/admin/users/new": { open: "each" },
  "/settings/enterprise": { open: "settings" },
  "/settings/merchants": { open: "settings" },
  "/settings/merchants/[id]": {
    open: "mine",
    id: async ({ enterpriseId }) => String(await createMerchant(enterpriseId)),
  },
  "/settings/registry": { open: "settings" },
  "/settings/registry/[id]": { open: "mine", id: createRecipientOf },
};
