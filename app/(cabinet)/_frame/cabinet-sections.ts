import type { Route } from "next";
import type { Right } from "@/lib/access/rights";

type Section = {
  href: Route;
  /** The words are `cabinet.<name>`. */
  name: "orders" | "reports" | "settings" | "operations" | "admin";
  /** Opens the section after G (see shortcuts). */
  key: string;
  /** Any one of these opens the section; none: it is everyone's. */
  rights?: readonly Right[];
};

/** The sections in the order of the menu. Each page checks its right itself; this only shows the way. */
export const cabinetSections: readonly Section[] = [
  { href: "/orders", name: "orders", key: "o" },
  { href: "/operations", name: "operations", key: "p", rights: ["operations.view"] },
  { href: "/reports", name: "reports", key: "r" },
  { href: "/admin", name: "admin", key: "a", rights: ["users.manage", "system.manage", "audit.view"] },
  { href: "/settings", name: "settings", key: "s" },
];

/** The sections open to whoever holds these rights. */
export const cabinetSectionsFor = (held: ReadonlySet<Right>) =>
  cabinetSections.filter(({ rights }) => !rights || rights.some((right) => held.has(right)));
