CREATE TABLE "list_columns" (
	"user_id" uuid NOT NULL,
	"list" text NOT NULL,
	"columns" text[] NOT NULL,
	CONSTRAINT "list_columns_user_id_list_pk" PRIMARY KEY("user_id","list"),
	CONSTRAINT "list_columns_list_known" CHECK ("list_columns"."list" in ('orders', 'operations'))
);
--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_filters_list_known" CHECK ("saved_filters"."list" in ('orders', 'operations')),
	CONSTRAINT "saved_filters_name_filled" CHECK (length(btrim("saved_filters"."name")) between 1 and 60),
	CONSTRAINT "saved_filters_query_short" CHECK (length("saved_filters"."query") <= 4000)
);
--> statement-breakpoint
ALTER TABLE "operations" ADD COLUMN "merchant_id" integer;--> statement-breakpoint
-- The release before this one does not know the column and works on for a while beside us.
CREATE FUNCTION operations_fill_merchant_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT merchant_id INTO NEW.merchant_id FROM orders WHERE id = NEW.order_id;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER operations_fill_merchant_id BEFORE INSERT ON "operations"
  FOR EACH ROW WHEN (NEW.merchant_id IS NULL) EXECUTE FUNCTION operations_fill_merchant_id();--> statement-breakpoint
UPDATE "operations" SET "merchant_id" = "orders"."merchant_id" FROM "orders" WHERE "orders"."id" = "operations"."order_id";--> statement-breakpoint
ALTER TABLE "operations" ALTER COLUMN "merchant_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "list_columns" ADD CONSTRAINT "list_columns_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filters_user_id_list_name_key" ON "saved_filters" USING btree ("user_id","list",lower("name"));--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_merchant_id_ordered_at_totals_idx" ON "orders" USING btree ("merchant_id","ordered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"state","currency","amount","payment_means","type");--> statement-breakpoint
CREATE INDEX "orders_merchant_id_order_number_idx" ON "orders" USING btree ("merchant_id","order_number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_merchant_id_customer_email_idx" ON "orders" USING btree ("merchant_id",lower("customer_email") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_merchant_id_card_last4_idx" ON "orders" USING btree ("merchant_id","card_last4");--> statement-breakpoint
CREATE INDEX "orders_merchant_id_delayed_idx" ON "orders" USING btree ("merchant_id","ordered_at") WHERE "orders"."state" in ('Delayed', 'PartialDelayed');--> statement-breakpoint
CREATE INDEX "operations_merchant_id_began_at_idx" ON "operations" USING btree ("merchant_id","began_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"code","state","currency","amount");--> statement-breakpoint
DROP INDEX "orders_merchant_id_ordered_at_idx";--> statement-breakpoint
DROP INDEX "operations_began_at_idx";
