import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ListedLetter } from "@/lib/mail/list-letters";
import { isLetterKind } from "@/lib/outbox/letter";
import type { Column } from "../../../_ui/list/data-table";
import { Instant } from "../../../_ui/text/instant";
import { RowLink } from "../../../_ui/list/row-link";
import { LetterStatus } from "./letter-status";
import { SendAgainForm } from "./send-again-form";

/** The columns of the trail of letters; `search` is the filter sending again goes back to. */
export async function letterColumns({ search }: { search: string }): Promise<Column<ListedLetter>[]> {
  const [t, kinds] = await Promise.all([
    getTranslations("admin.mail.columns"),
    getTranslations("letters.kinds"),
  ]);
  return [
    { key: "createdAt", title: t("createdAt"), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    {
      key: "kind",
      title: t("kind"),
      heading: true,
      cell: ({ kind }) => (isLetterKind(kind) ? kinds(kind) : kind),
    },
    {
      key: "user",
      title: t("user"),
      cell: ({ userId, login, toAddress }) => (
        <span className="grid">
          <RowLink href={`/admin/users/${userId}` as Route}>{login}</RowLink>
          <span className="text-ink-soft">{toAddress}</span>
        </span>
      ),
    },
    { key: "status", title: t("status"), cell: (letter) => <LetterStatus letter={letter} /> },
    { key: "attempts", title: t("attempts"), numeric: true, cell: ({ attempts }) => attempts },
    {
      key: "sendAgain",
      title: t("sendAgain"),
      cell: (letter) => <SendAgainForm letter={letter} search={search} />,
    },
  ];
}
