import type { Route } from "next";
import type { Right } from "@/lib/access/rights";

type AdminSection = {
  href: Route;
  /** The words are `admin.sections.<name>`. */
  name: "users" | "profiles" | "enterprises" | "merchants" | "mail" | "audit" | "system";
  /** Any one of these opens the section. */
  rights: readonly Right[];
};

const administrators: readonly Right[] = ["users.manage", "system.manage"];
const staff: readonly Right[] = ["system.manage"];

/** The sections of the administration. Each page checks its right itself; this only shows the way. */
export const adminSections: readonly AdminSection[] = [
  { href: "/admin/users", name: "users", rights: administrators },
  { href: "/admin/profiles", name: "profiles", rights: administrators },
  { href: "/admin/enterprises", name: "enterprises", rights: staff },
  { href: "/admin/merchants", name: "merchants", rights: staff },
  { href: "/admin/mail", name: "mail", rights: administrators },
  { href: "/admin/audit", name: "audit", rights: ["audit.view"] },
  { href: "/admin/system", name: "system", rights: staff },
];

/** The sections open to whoever holds these rights. */
export const adminSectionsFor = (held: ReadonlySet<Right>) =>
  adminSections.filter(({ rights }) => rights.some((right) => held.has(right)));
