-- Alerts: a search is saved, and what is new in it comes by mail.

CREATE TYPE alert_frequency AS ENUM ('at_once', 'weekly', 'never');

-- An address that alerts go to, with or without an account; it goes with its last alert.
CREATE TABLE alert_reader (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE CHECK (email = lower(email))
);

CREATE TABLE alert (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reader_id uuid NOT NULL REFERENCES alert_reader ON DELETE CASCADE,
  search text NOT NULL CHECK (length(search) BETWEEN 1 AND 4000), -- the address of the list, as short as it goes
  search_hash text NOT NULL, -- of the same without regard to capitals: one search is one alert
  frequency alert_frequency NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  confirmed_at timestamptz(3), -- that whoever reads the mails asked for it
  kept_at timestamptz(3) NOT NULL DEFAULT now(), -- when somebody last said that it is wanted
  asked_at timestamptz(3), -- whether it still is, and nobody has answered
  stopped_at timestamptz(3), -- in the account, where it can be brought back for an hour
  checked_at timestamptz(3), -- when it was last looked at
  seen_version bigint NOT NULL DEFAULT -1, -- the last change of the lists that it knows of
  known bytea, -- the numbers of all that it ever found: bits, compressed (lib/alerts/known.ts)
  UNIQUE (reader_id, search_hash)
);
CREATE INDEX alert_due ON alert (frequency, seen_version) WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL;
CREATE INDEX alert_kept ON alert (kept_at) WHERE asked_at IS NULL;

-- A mail with new finds, so that the one click of a mail program stops the alerts that stand in it.
CREATE TABLE alert_digest (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reader_id uuid NOT NULL REFERENCES alert_reader ON DELETE CASCADE,
  alert_ids uuid[] NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX alert_digest_reader ON alert_digest (reader_id);

-- A project that leaves the lists and comes back keeps its number, so that nobody is told of it as new.
CREATE TABLE project_number (
  project_id uuid PRIMARY KEY REFERENCES project ON DELETE CASCADE,
  ordinal integer NOT NULL UNIQUE
);
INSERT INTO project_number (project_id, ordinal) SELECT project_id, ordinal FROM project_card;

CREATE FUNCTION project_keeps_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ordinal := coalesce((SELECT ordinal FROM project_number WHERE project_id = NEW.project_id), NEW.ordinal);
  RETURN NEW;
END $$;
CREATE FUNCTION project_has_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO project_number (project_id, ordinal) VALUES (NEW.project_id, NEW.ordinal) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER project_keeps_number BEFORE INSERT ON project_card
  FOR EACH ROW EXECUTE FUNCTION project_keeps_number();
CREATE TRIGGER project_has_number AFTER INSERT ON project_card
  FOR EACH ROW EXECUTE FUNCTION project_has_number();

-- The same number can leave a list more than once now.
CREATE OR REPLACE FUNCTION search_row_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_gone (subject, ordinal, version)
  VALUES (TG_ARGV[0], OLD.ordinal, (SELECT version FROM search_change))
  ON CONFLICT (subject, ordinal) DO UPDATE SET version = EXCLUDED.version;
  RETURN NULL;
END $$;

-- Every ten minutes; a run that failed is tried again, and the next one does what is left.
SELECT pgboss.create_queue('alerts', '{"policy": "standard", "retryLimit": 2, "retryDelay": 60, "expireInSeconds": 540, "retentionMinutes": 30}');
