-- Finds users by any part of login, name or e-mail. Where the server does not offer pg_trgm, or does not let
-- this role have it, the same is found without an index, by reading all users.
DO $$
DECLARE
  trigrams text;
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    BEGIN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE NOTICE 'pg_trgm is not ours to create';
    END;
  END IF;
  -- Wherever it was put: platforms keep extensions in a schema of their own.
  SELECT n.nspname INTO trigrams FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  IF trigrams IS NOT NULL THEN
    EXECUTE format(
      'CREATE INDEX users_parts_idx ON users USING gin (login %1$I.gin_trgm_ops, name %1$I.gin_trgm_ops, email %1$I.gin_trgm_ops)',
      trigrams
    );
  END IF;
END
$$;
