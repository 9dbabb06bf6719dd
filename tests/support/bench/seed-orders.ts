import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { minskEnterprise } from "@/db/seed/demo-merchants";
import { settled, withHolds } from "@/db/seed/demo-orders";
import { meansOf } from "@/db/seed/demo-people";
import { firstBillNumber, manyMerchants, merchantShares, spanDays } from "./many-orders";
import { weighted } from "./weighted";
import { fillBare } from "./fill-bare";

const perMerchant = (tell: (merchant: (typeof manyMerchants)[number]) => SQL) =>
  sql`case merchant_id ${sql.join(
    manyMerchants.map((merchant) => sql`when ${merchant.id}::int then ${tell(merchant)}`),
    sql` `,
  )} end`;
const means = sql.join(
  Object.entries(meansOf).map(([currency, weights]) => sql`when ${currency} then ${weighted(weights)}`),
  sql` `,
);
const merchantIds = Object.fromEntries(
  manyMerchants.map(({ id }, at) => [String(id), merchantShares[at as keyof typeof merchantShares]]),
);

/**
 * Fills an empty database with orders and their operations, made by PostgreSQL itself: those of three merchants, spread
 * evenly over two years up to now, with the shares of the demo's.
 */
export async function seedOrders(database: Database, count: number): Promise<void> {
  const { id: enterpriseId, name, timeZone } = minskEnterprise;
  await database.transaction(async (tx) => {
    await tx.execute(
      sql`insert into enterprises (id, name, time_zone) values (${enterpriseId}, ${name}, ${timeZone})`,
    );
    for (const merchant of manyMerchants)
      await tx.execute(sql`insert into merchants (id, enterprise_id, name, confirmation_days)
        values (${merchant.id}, ${enterpriseId}, ${merchant.name}, 7)`);
    await fillBare(tx, ["orders", "operations"], async () => {
      await tx.execute(sql`select setseed(0.5)`);
      await tx.execute(insertOrders(count));
      await tx.execute(insertOperations);
    });
  });
  await database.execute(sql`vacuum analyze`);
}

const insertOrders = (count: number) => sql`
  insert into orders (bill_number, merchant_id, order_number, is_test, ordered_at, type, state, amount, currency,
    original_amount, original_currency, customer_name, customer_email, cardholder, card_first6, card_last4,
    payment_means, three_d_secure, version)
  select (${firstBillNumber}::bigint + place)::text, merchant_id, ${perMerchant(({ prefix }) => sql`${prefix}::text`)} || '-' || place,
    true, ordered_at, type, state, amount, currency, amount, currency, initcap(person),
    case when random() > 0.07 then replace(person, ' ', '.') || floor(1 + random() * 99) || '@example.' || ${weighted({ com: 1, org: 1, net: 1 })} end,
    case when means <> 'ERIP' then upper(person) end,
    case when means <> 'ERIP' then ${weighted({ 411111: 1, 510510: 1, 911200: 1, 220070: 1 })} end,
    case when means <> 'ERIP' then lpad(floor(random() * 10000)::text, 4, '0') end,
    means, means <> 'ERIP' and random() < 0.78, 1
  from (
    select *, case currency ${means} end as means,
      ${perMerchant(({ usualAmount }) => sql`floor(${usualAmount}::float8 * 100 * (0.25 + power(random(), 3) * 4))::bigint`)} as amount,
      ${weighted(Object.fromEntries(people.map((person) => [person, 1])))} as person
    from (
      select *,
        ${perMerchant(({ types }) => weighted(types))} as type,
        ${perMerchant(({ currencies }) => weighted(currencies))} as currency,
        case
          when ordered_at > now() - interval '20 minutes' then ${weighted({ "In Process": 1, Approved: 1 })}
          when ordered_at > now() - interval '7 days' then ${weighted(withHolds)}
          else ${weighted(settled)} end as state
      from (
        select place, ${weighted(merchantIds)}::int as merchant_id,
          now() - ${spanDays}::int * interval '1 day' * ((${count}::int - place - random()) / ${count}::int) as ordered_at
        from generate_series(0, ${count}::int - 1) as place
      ) as placed
    ) as kinds
  ) as paid
  order by place`;

const people = [
  "ivan petrov",
  "maria kuznetsova",
  "sergey novik",
  "olga romanova",
  "ales marozau",
  "hanna kazlouskaya",
];

/** What brought orders to their states: one to three operations, none of one that timed out. */
const insertOperations = sql`
  insert into operations (order_id, merchant_id, number, code, state, amount, currency, began_at, ended_at,
    approval_code, response_code, issuing_bank, issuing_country, customer_ip, performed_by)
  select orders.id, merchant_id, number, step.code, step.state, amount, currency,
    least(ordered_at + number * interval '40 seconds', now()), least(ordered_at + number * interval '44 seconds', now()),
    case when step.state = 'Success' then lpad((orders.id * 7919 % 1000000)::text, 6, '0') end,
    case step.state when 'Success' then 'AS000' when 'Failed' then 'AS102' end,
    'Belarusbank', 'BY', '192.0.2.' || orders.id % 254, case when number > 1 then 'admin_minsk' end
  from orders, lateral (values
    (1, case type when 'Accrual' then 500 else 100 end, case orders.state when 'Declined' then 'Failed' when 'In Process' then 'In Process' else 'Success' end, orders.state <> 'Timeout'),
    (2, case orders.state when 'PartialDelayed' then 300 when 'Canceled' then 300 else 200 end, 'Success',
      orders.state in ('PartialApproved', 'PartialDelayed', 'Canceled', 'PartialCanceled') or orders.state = 'Approved' and type = 'Normal' and orders.id % 3 = 0),
    (3, 300, 'Success', orders.state = 'PartialCanceled')
  ) as step (number, code, state, taken)
  where taken
  order by orders.id, number`;
