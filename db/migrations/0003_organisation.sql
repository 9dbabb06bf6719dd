ALTER TABLE "enterprises" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "confirmation_days" integer;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_emails" ADD COLUMN "earlier_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_common_name_key" ON "profiles" USING btree (lower("name")) WHERE "profiles"."enterprise_id" is null;--> statement-breakpoint
ALTER TABLE "merchants" ADD CONSTRAINT "merchants_confirmation_days_range" CHECK ("merchants"."confirmation_days" between 1 and 30);