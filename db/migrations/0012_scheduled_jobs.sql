CREATE TABLE "scheduled_jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"run_id" uuid,
	"leased_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone,
	"outcome" jsonb,
	"last_error" text,
	"fault_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
-- Since when each ought to run: one that never did is overdue as well.
INSERT INTO "scheduled_jobs" ("name") VALUES ('outbox'), ('registries'), ('cleanup');
--> statement-breakpoint
-- The one way out of the audit: what is older than 400 days, by the function below alone, whoever calls it.
CREATE OR REPLACE FUNCTION audit_events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < now() - interval '400 days'
    AND current_setting('cabinet.clears_audit_events', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE FUNCTION clear_old_audit_events(at_most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  cleared integer;
BEGIN
  PERFORM set_config('cabinet.clears_audit_events', 'on', true);
  DELETE FROM public.audit_events WHERE id IN (
    SELECT id FROM public.audit_events WHERE at < now() - interval '400 days'
    ORDER BY at LIMIT at_most FOR UPDATE SKIP LOCKED
  );
  GET DIAGNOSTICS cleared = ROW_COUNT;
  PERFORM set_config('cabinet.clears_audit_events', 'off', true);
  RETURN cleared;
END
$$;
--> statement-breakpoint
-- db:migrate lets the application call it.
REVOKE ALL ON FUNCTION clear_old_audit_events(integer) FROM PUBLIC;
