CREATE TABLE "registry_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"selection" text NOT NULL,
	"time_zone" text NOT NULL,
	"decimal_mark" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"active_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registry_subscriptions_email_format" CHECK ("registry_subscriptions"."email" ~ '^[!-?A-~]+@[!-?A-~]+$' and length("registry_subscriptions"."email") <= 254),
	CONSTRAINT "registry_subscriptions_locale_format" CHECK ("registry_subscriptions"."locale" ~ '^[a-z]{2}$'),
	CONSTRAINT "registry_subscriptions_selection_known" CHECK ("registry_subscriptions"."selection" in ('all', 'successful', 'except_unsuccessful')),
	CONSTRAINT "registry_subscriptions_decimal_mark_known" CHECK ("registry_subscriptions"."decimal_mark" in ('comma', 'point'))
);
--> statement-breakpoint
CREATE TABLE "registry_sendings" (
	"subscription_id" uuid NOT NULL,
	"day" date NOT NULL,
	"outbox_id" uuid,
	"count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registry_sendings_subscription_id_day_pk" PRIMARY KEY("subscription_id","day")
);
--> statement-breakpoint
ALTER TABLE "enterprises" ADD COLUMN "contact_person" text;--> statement-breakpoint
ALTER TABLE "enterprises" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "enterprises" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "registry_subscriptions" ADD CONSTRAINT "registry_subscriptions_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_subscriptions" ADD CONSTRAINT "registry_subscriptions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_sendings" ADD CONSTRAINT "registry_sendings_subscription_id_registry_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."registry_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_sendings" ADD CONSTRAINT "registry_sendings_outbox_id_outbox_emails_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox_emails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registry_subscriptions_enterprise_id_email_key" ON "registry_subscriptions" USING btree ("enterprise_id",lower("email"));--> statement-breakpoint
CREATE INDEX "registry_sendings_outbox_id_idx" ON "registry_sendings" USING btree ("outbox_id");--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_contact_person_filled" CHECK (length(btrim("enterprises"."contact_person")) between 1 and 120);--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_phone_format" CHECK ("enterprises"."phone" ~ '^[0-9 ()+-]{5,40}$');--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_email_format" CHECK ("enterprises"."email" ~ '^[!-?A-~]+@[!-?A-~]+$' and length("enterprises"."email") <= 254);