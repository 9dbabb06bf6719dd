import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/access/require";
import { findOrder } from "@/lib/orders/find-order";
import { Card } from "../../../_ui/text/card";
import { Facts } from "../../../_ui/list/facts";
import { PageHeader } from "../../../_ui/text/page-header";
import { Breadcrumbs } from "../../_frame/breadcrumbs";
import { orderFacts } from "./order-facts";
import { OrderTimeline } from "./order-timeline";
import { StateCard } from "./state-card";

export async function generateMetadata({ params }: PageProps<"/orders/[bill]">): Promise<Metadata> {
  const [t, { bill }] = await Promise.all([getTranslations("orders.details"), params]);
  return { title: t("title", { number: bill.slice(0, 20) }) };
}

export default async function OrderPage({ params }: PageProps<"/orders/[bill]">) {
  const user = await requireUser();
  const { bill } = await params;
  const [order, t, columns] = await Promise.all([
    findOrder(user, bill),
    getTranslations("orders.details"),
    getTranslations("orders"),
  ]);
  if (!order) notFound();
  const { order: ofOrder, payer } = await orderFacts(order, user.enterpriseTimeZone);
  return (
    <>
      <Breadcrumbs trail={["orders"]} />
      <PageHeader
        title={t("title", { number: order.orderNumber })}
        about={columns("zone", { zone: user.enterpriseTimeZone })}
      />
      <div className="grid gap-6">
        <StateCard order={order} timeZone={user.enterpriseTimeZone} />
        <Card title={t("facts")}>
          <Facts facts={ofOrder} />
        </Card>
        <Card title={t("payer")}>
          <Facts facts={payer} />
        </Card>
        <OrderTimeline operations={order.operations} timeZone={user.enterpriseTimeZone} />
      </div>
    </>
  );
}
