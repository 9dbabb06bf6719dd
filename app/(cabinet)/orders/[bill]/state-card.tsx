import { getLocale, getTranslations } from "next-intl/server";
import { momentFormat } from "@/lib/format/moment-format";
import type { OrderDetails } from "@/lib/orders/find-order";
import { Card } from "../../../_ui/text/card";
import { Moment } from "../../../_ui/text/moment";
import { OrderStateBadge } from "../../_orders/order-state-badge";

type Props = { order: OrderDetails; timeZone: string };

/** The state of an order and what it means for its merchant; of a refusal, what to tell the customer. */
export async function StateCard({ order, timeZone }: Props) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const { state, cancelledAt } = order;
  const refusal = order.operations.findLast((operation) => operation.state === "Failed");
  return (
    <Card title={<OrderStateBadge state={state} name={t(`states.${state}`)} />}>
      <p className="max-w-prose">{t(`explained.${state}`)}</p>
      {cancelledAt && (
        <p className="mt-2 font-medium">
          {t("details.cancelledAt")}: <Moment at={cancelledAt} format={momentFormat(locale, timeZone)} />
        </p>
      )}
      {state === "Declined" && (
        <p className="mt-2 max-w-prose text-ink-soft">
          {refusal?.responseCode
            ? t("details.declineHint", { code: refusal.responseCode })
            : t("details.declineHintNoCode")}
        </p>
      )}
    </Card>
  );
}
