import type { Route } from "next";
import type { Right } from "@/lib/access/rights";

type Section = {
  href: Route;
  /** The words are `cabinet.<name>`. */
  name: "orders" | "reports" | "settings" | "operations" | "admin";
  /** Any one of these opens the section; none: it is everyone's. */
  rights?: readonly Right[];
};

/** The sections in the order of the menu. Each page checks its right itself; this only shows the way. */
export const sections: readonly Section[] = [
  { href: "/orders", name: "orders" },
  { href: "/operations", name: "operations", rights: ["operations.view"] },
  { href: "/reports", name: "reports" },
  { href: "/admin", name: "admin", rights: ["users.manage", "system.manage", "audit.view"] },
  { href: "/settings", name: "settings" },
];

/** The sections open to whoever holds these rights. */
export const menuFor = (held: ReadonlySet<Right>) =>
  sections.filter(({ rights }) => !rights || rights.some((right) => held.has(right)));
