import { redirect } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { adminSectionsFor } from "../_frame/admin-sections";

export default async function AdminPage() {
  const user = await requireRight("users.manage", "system.manage", "audit.view");
  redirect(adminSectionsFor(user.rights)[0]?.href ?? "/orders");
}
