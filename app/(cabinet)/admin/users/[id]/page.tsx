import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { readHistory } from "@/lib/event-log/read-events";
import { cursorField, readSearch } from "@/lib/lists/search";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { EventTable } from "../../../_events/event-table";
import { ListPager } from "../../../_lists/list-pager";
import { AccessCard } from "./access-card";
import { isOwnStatusChange } from "./is-own-status-change";
import { ReturnedLetterNotice } from "./returned-letter-notice";
import { UserCard } from "./user-card";
import { UserLinks } from "./user-links";
import { UserNotice } from "./user-notice";
import { userTitle } from "../_user/user-title";

export const generateMetadata = ({ params }: PageProps<"/admin/users/[id]">): Promise<Metadata> =>
  userTitle(params, (login) => login);

export default async function UserPage({ params, searchParams }: PageProps<"/admin/users/[id]">) {
  const admin = await requireRight("users.manage", "system.manage");
  const id = z.uuid().safeParse((await params).id);
  const user = id.success ? await findManagedUser(admin, id.data) : null;
  if (!user) notFound();
  const search = await searchParams;
  const { values } = readSearch({ page: cursorField }, search);
  const [t, history] = await Promise.all([getTranslations("admin.user"), readHistory(user, values.page)]);
  return (
    <>
      <Breadcrumbs trail={["admin", "users"]} />
      <PageHeader title={user.login} about={user.name} actions={<UserLinks user={user} />} />
      <UserNotice
        notice={search.notice}
        refused={search.refused}
        user={user}
        isLastByMe={isOwnStatusChange(history.rows, admin)}
      />
      <ReturnedLetterNotice user={user} />
      <div className="grid gap-6">
        <UserCard user={user} />
        <AccessCard user={user} isOneself={user.id === admin.id} />
        <section>
          <h2 className="text-heading">{t("history.title")}</h2>
          <p className="mt-1 mb-4 text-ink-soft">{t("history.about")}</p>
          {history.rows.length > 0 ? (
            <EventTable
              caption={t("history.title")}
              events={history.rows}
              columns={["at", "event", "actor", "ip", "details"]}
            />
          ) : (
            <p>{t("history.empty")}</p>
          )}
          <ListPager
            path={`/admin/users/${user.id}` as Route}
            params={{ page: search.page }}
            page={history}
          />
        </section>
      </div>
    </>
  );
}
