-- The board of offers and needs: what lists read, and the mailed question whether one is still wanted.

ALTER TABLE notice
  ADD renewed_at timestamptz(3), -- since when its half year runs, if not since it was published
  ADD changed_by_id uuid REFERENCES person ON DELETE SET NULL,
  ADD number integer GENERATED ALWAYS AS IDENTITY UNIQUE; -- its ordinal on the board, also when it leaves and comes back
CREATE INDEX notice_changed_by ON notice (changed_by_id);
CREATE INDEX notice_not_looked_at ON notice (changed_at) WHERE looked_at IS NULL AND taken_off_at IS NULL;

-- One question to one member of the team, before the last day on the board.
CREATE TABLE notice_question (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  expires_on date NOT NULL, -- the day it asks about
  asked_at timestamptz(3) NOT NULL DEFAULT now(),
  answered_at timestamptz(3),
  UNIQUE (notice_id, person_id, expires_on)
);
CREATE INDEX notice_question_person ON notice_question (person_id);

ALTER TABLE search_gone
  DROP CONSTRAINT search_gone_subject_check,
  ADD CONSTRAINT search_gone_subject_check CHECK (subject IN ('project', 'school', 'notice'));
ALTER TABLE search_word
  DROP CONSTRAINT search_word_subject_check,
  ADD CONSTRAINT search_word_subject_check CHECK (subject IN ('project', 'school', 'notice'));
CREATE INDEX search_word_notice_idx ON search_word USING gist (word gist_trgm_ops) WHERE subject = 'notice';

-- What the board shows of a notice; one that is not on the board has none.
CREATE TABLE notice_card (
  notice_id uuid PRIMARY KEY REFERENCES notice ON DELETE CASCADE,
  slug text NOT NULL,
  kind notice_kind NOT NULL,
  title text NOT NULL,
  summary text NOT NULL, -- the beginning of its words
  type project_type NOT NULL,
  facets text[] NOT NULL,
  school text NOT NULL,
  school_slug text NOT NULL,
  sector sector,
  place text,
  times text, -- "Tuesdays and Thursdays, outside school hours"
  capacity integer,
  cost notice_cost,
  mode mode NOT NULL,
  reach_miles smallint,
  lat double precision,
  lon double precision,
  is_example boolean NOT NULL,
  published_at timestamptz(3) NOT NULL,
  expires_on date NOT NULL,
  edition integer NOT NULL, -- the notice's version: a change of what only its text holds is one of the board too
  ordinal integer NOT NULL UNIQUE, -- the notice's number
  version bigint NOT NULL DEFAULT 0
);
CREATE INDEX notice_card_version_idx ON notice_card (version);
CREATE INDEX notice_card_school_idx ON notice_card (school_slug);
CREATE TRIGGER search_change_begins BEFORE INSERT OR UPDATE OR DELETE ON notice_card
  FOR EACH STATEMENT EXECUTE FUNCTION search_change_begins();
CREATE TRIGGER search_row_changes BEFORE INSERT OR UPDATE ON notice_card
  FOR EACH ROW EXECUTE FUNCTION search_row_changes();
CREATE TRIGGER search_row_goes AFTER DELETE ON notice_card
  FOR EACH ROW EXECUTE FUNCTION search_row_goes('notice');

-- Each column holds the words of the one before and more: title; themes, activities, years; school and place; all.
CREATE TABLE notice_text (
  notice_id uuid PRIMARY KEY REFERENCES notice_card ON DELETE CASCADE,
  ordinal integer NOT NULL,
  title tsvector NOT NULL,
  brief tsvector NOT NULL,
  named tsvector NOT NULL,
  words tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX notice_text_title_idx ON notice_text USING gin (title);
CREATE INDEX notice_text_brief_idx ON notice_text USING gin (brief);
CREATE INDEX notice_text_named_idx ON notice_text USING gin (named);
CREATE INDEX notice_text_words_idx ON notice_text USING gin (words);

CREATE FUNCTION notice_matches(query tsquery, OUT title text, OUT brief text, OUT named text, OUT words text)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT
    (SELECT string_agg(ordinal::text, ',') FROM notice_text t WHERE t.title @@ query),
    (SELECT string_agg(ordinal::text, ',') FROM notice_text t WHERE t.brief @@ query),
    (SELECT string_agg(ordinal::text, ',') FROM notice_text t WHERE t.named @@ query),
    (SELECT string_agg(ordinal::text, ',') FROM notice_text t WHERE t.words @@ query)
$$;

-- What had its last day yesterday leaves the board just after midnight.
SELECT pgboss.create_queue('board', '{"policy": "standard", "retryLimit": 6, "retryDelay": 300, "expireInSeconds": 540, "retentionMinutes": 360}');
