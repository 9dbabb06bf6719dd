import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fillBare } from "./fill-bare";

/** Users of the largest enterprise: a fifth of all; the others have equal parts of the rest. */
const enterprises = 200;

const tables = ["users", "user_rights", "user_merchants", "sessions", "known_devices", "audit_events"];

/**
 * Fills an empty database with users of many enterprises, their merchants, rights and second factors; most of
 * them have signed in once.
 * @param passwordHash of all of them
 */
export async function insertManyUsers(
  database: Database,
  users: number,
  passwordHash: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`
    insert into enterprises (name, time_zone) select 'Предприятие ' || n, 'Europe/Minsk' from generate_series(1, ${enterprises}::int) n`);
    await tx.execute(sql`
    insert into merchants (id, name, enterprise_id)
    select row_number() over (), name || ', магазин ' || n, id from enterprises, generate_series(1, 5) n`);
    await fillBare(tx, tables, async () => {
      await tx.execute(sql`
    with numbered as (select array_agg(id) as ids from enterprises)
    insert into users (enterprise_id, login, name, email, locale, status, password_hash, last_sign_in_at)
    select
      ids[case when n % 5 = 0 then 1 else 2 + n % (${enterprises}::int - 1) end],
      (array['anna', 'ivan', 'olga', 'petr', 'sofia', 'pavel', 'vera'])[1 + n % 7] || '_' || lpad((n::bigint * 7919 % 1000003)::text, 8, '0'),
      (array['Анна', 'Иван', 'Ольга', 'Пётр', 'София', 'Павел', 'Вера'])[1 + n % 7] || ' '
        || (array['Ковалёв', 'Новик', 'Савич', 'Козел', 'Жук', 'Мороз', 'Бондар', 'Сидорк', 'Клим', 'Лукаш', 'Рудак'])[1 + n % 11]
        || (array['ская', 'ова', 'ёнок', 'чук', 'евич'])[1 + n / 5 % 5] || ' ' || chr(1040 + n % 32) || chr(1040 + n / 32 % 32),
      'user' || n || '@shop' || n % 977 || '.example',
      case when n % 10 > 0 then 'ru' when n % 3 > 0 then 'be' else 'en' end,
      case when n % 21 = 1 then 'disabled' else 'active' end,
      case when n % 33 > 0 then ${passwordHash}::text end,
      case when n % 10 > 0 then now() - make_interval(hours => n % 2900) end
    from generate_series(1, ${users}::int) n, numbered`);
      await tx.execute(sql`insert into user_rights select id, 'password.change' from users order by id`);
      await tx.execute(sql`
    insert into user_rights select id, 'users.manage' from (select id, row_number() over (order by login) as n from users) u where n % 100 = 0 order by id`);
      await tx.execute(sql`
    insert into user_merchants
    select u.id, m.id from users u join merchants m on m.enterprise_id = u.enterprise_id where hashtext(u.login || m.id) % 3 = 0 order by u.id`);
      await tx.execute(sql`
    insert into second_factors (user_id, sealed_secret, confirmed_at) select id, 'bench', now() from users where hashtext(login) % 20 = 0 order by id`);
      // What those leave behind who have signed in.
      await tx.execute(sql`
      insert into sessions (token_hash, user_id, created_at, last_seen_at, expires_at, ip)
      select encode(sha256(id::text::bytea), 'hex'), id, last_sign_in_at, last_sign_in_at, last_sign_in_at + interval '12 hours', '192.0.2.1'
      from users where last_sign_in_at > now() - interval '30 days' order by last_sign_in_at`);
      await tx.execute(sql`
      insert into known_devices select id, encode(sha256(id::text::bytea), 'hex'), last_sign_in_at, last_sign_in_at
      from users where last_sign_in_at is not null order by id`);
      await tx.execute(sql`
      insert into audit_events (at, event, actor_id, target_id, ip)
      select last_sign_in_at, 'sign_in.succeeded', id, id, '192.0.2.1' from users where last_sign_in_at is not null order by last_sign_in_at`);
    });
  });
  // Planners know nothing of rows that nobody has counted.
  await database.execute(sql`vacuum analyze`);
}
