-- safe: large tables have it already, built concurrently before the release (docs/deployment.md)
CREATE INDEX IF NOT EXISTS "orders_merchant_id_state_idx" ON "orders" USING btree ("merchant_id","state","ordered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
-- safe: large tables have it already, built concurrently before the release (docs/deployment.md)
CREATE INDEX IF NOT EXISTS "orders_merchant_id_type_idx" ON "orders" USING btree ("merchant_id","type","ordered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
-- safe: large tables have it already, built concurrently before the release (docs/deployment.md)
CREATE INDEX IF NOT EXISTS "orders_merchant_id_payment_means_idx" ON "orders" USING btree ("merchant_id","payment_means","ordered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
-- safe: large tables have it already, built concurrently before the release (docs/deployment.md)
CREATE INDEX IF NOT EXISTS "orders_merchant_id_currency_idx" ON "orders" USING btree ("merchant_id","currency","ordered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
-- Finds orders by any part of number or e-mail, as 0008 does users: without pg_trgm by reading the days chosen.
-- safe: nothing but an index, which large tables have already
DO $$
DECLARE
  trigrams text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
  IF trigrams IS NOT NULL THEN
    EXECUTE format(
      'CREATE INDEX IF NOT EXISTS orders_parts_idx ON orders USING gin (order_number %1$I.gin_trgm_ops, lower(customer_email) %1$I.gin_trgm_ops)',
      trigrams
    );
  END IF;
END
$$;
