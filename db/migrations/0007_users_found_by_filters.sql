ALTER TABLE "users" ADD COLUMN "last_sign_in_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "users" SET "last_sign_in_at" = (SELECT max("at") FROM "audit_events" WHERE "target_id" = "users"."id" AND "event" = 'sign_in.succeeded');--> statement-breakpoint
CREATE INDEX "users_locale_login_idx" ON "users" USING btree ("locale",lower("login"));--> statement-breakpoint
CREATE INDEX "users_last_sign_in_at_login_idx" ON "users" USING btree ("last_sign_in_at",lower("login"));--> statement-breakpoint
CREATE INDEX "users_disabled_login_idx" ON "users" USING btree (lower("login")) WHERE "users"."status" = 'disabled';--> statement-breakpoint
CREATE INDEX "users_invited_login_idx" ON "users" USING btree (lower("login")) WHERE "users"."password_hash" is null;--> statement-breakpoint
CREATE INDEX "user_rights_right_user_id_idx" ON "user_rights" USING btree ("right","user_id");