import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { findSubscription } from "@/lib/registry/find-subscriptions";
import { Card } from "../../../../../_ui/text/card";
import { PageHeader } from "../../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../../_frame/breadcrumbs";
import { DoneNotice } from "../../../../_lists/done-notice";
import { changeSubscriptionAction } from "./actions";
import { RecipientForm } from "../_recipient/recipient-form";
import { recipientOptions, recipientWords } from "../_recipient/recipient-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.registry");
  return { title: t("title") };
}

export default async function RecipientPage({ params, searchParams }: PageProps<"/settings/registry/[id]">) {
  const admin = await requireRight("users.manage");
  const id = z.uuid().safeParse((await params).id);
  const subscription = id.success ? await findSubscription(admin, id.data) : null;
  if (!subscription) notFound();
  const path = `/settings/registry/${subscription.id}` as Route;
  const [{ notice }, t, words, options] = await Promise.all([
    searchParams,
    getTranslations("settings.registry"),
    recipientWords(path),
    recipientOptions(subscription.timeZone),
  ]);
  const { version, email, locale, selection, timeZone, decimalMark, active } = subscription;
  return (
    <>
      <Breadcrumbs trail={["settings", "ownRegistry"]} />
      <PageHeader title={email} about={t("recipient")} />
      <DoneNotice notice={notice} />
      <Card>
        <RecipientForm
          action={changeSubscriptionAction}
          words={words}
          options={options}
          stored={{ id: subscription.id, version, email, locale, selection, timeZone, decimalMark, active }}
        />
      </Card>
    </>
  );
}
