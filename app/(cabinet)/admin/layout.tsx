import { getTranslations } from "next-intl/server";
import { findUser } from "@/lib/access/current-user";
import { NavLink } from "../../_ui/text/nav-link";
import { adminSectionsFor } from "../_frame/admin-sections";

/** The way between the sections of the administration. It decides nothing: every page checks for itself. */
export default async function AdminLayout({ children }: LayoutProps<"/admin">) {
  const [user, t] = await Promise.all([findUser(), getTranslations("admin.sections")]);
  const sections = adminSectionsFor(user?.rights ?? new Set());
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label={t("label")} className="-mx-3 -mt-4 mb-6 border-b border-line print:hidden">
          <ul className="flex flex-wrap gap-x-1">
            {sections.map(({ href, name }) => (
              <li key={href}>
                <NavLink href={href}>{t(name)}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </>
  );
}
