import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireRight } from "@/lib/access/require";
import { listSubscriptions } from "@/lib/registry/find-subscriptions";
import { Card } from "../../../../_ui/text/card";
import { PageHeader } from "../../../../_ui/text/page-header";
import { Breadcrumbs } from "../../../_frame/breadcrumbs";
import { ListOf } from "../../../_lists/list-of";
import { subscribeAction } from "./actions";
import { RecipientForm } from "./_recipient/recipient-form";
import { recipientOptions, recipientWords } from "./_recipient/recipient-words";
import { RegistryNotice } from "./registry-notice";
import { SendAgainCard } from "./send-again-card";
import { subscriptionColumns } from "./subscription-columns";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.registry");
  return { title: t("title") };
}

export default async function RegistryPage({ searchParams }: PageProps<"/settings/registry">) {
  const admin = await requireRight("users.manage");
  if (admin.enterpriseId === null) notFound();
  const { enterpriseTimeZone: timeZone, locale } = admin;
  const [{ notice }, subscriptions, columns, t, words, options] = await Promise.all([
    searchParams,
    listSubscriptions(admin),
    subscriptionColumns(),
    getTranslations("settings.registry"),
    recipientWords(),
    recipientOptions(timeZone),
  ]);
  const decimalMark = locale === "en" ? "point" : "comma";
  return (
    <>
      <Breadcrumbs trail={["settings"]} />
      <PageHeader title={t("title")} about={t("about")} />
      <RegistryNotice notice={notice} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ListOf
          caption={t("recipients")}
          columns={columns}
          rows={subscriptions}
          rowKey={({ id }) => id}
          empty={{ title: t("empty") }}
        />
        <Card title={t("new")}>
          <RecipientForm
            // After an address was added the fields are empty for the next.
            key={subscriptions.length}
            action={subscribeAction}
            words={words}
            options={options}
            stored={{ timeZone, locale, selection: "all", decimalMark }}
          />
        </Card>
        {subscriptions.length > 0 && <SendAgainCard subscriptions={subscriptions} timeZone={timeZone} />}
      </div>
    </>
  );
}
