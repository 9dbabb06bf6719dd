CREATE TABLE "letter_events" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_events_kind_known" CHECK ("letter_events"."kind" in ('delivered', 'bounced', 'complained', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "outbox_emails" DROP CONSTRAINT "outbox_emails_status_known";--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_letter_id_outbox_emails_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."outbox_emails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_events_letter_id_idx" ON "letter_events" USING btree ("letter_id","at");--> statement-breakpoint
ALTER TABLE "outbox_emails" ADD CONSTRAINT "outbox_emails_status_known" CHECK ("outbox_emails"."status" in ('queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed'));