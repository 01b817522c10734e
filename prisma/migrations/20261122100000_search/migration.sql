-- Search at national size: servers hold what filters need in memory and ask only for what changed (decision 0006).

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- The number of the last change. Its row is locked by whoever changes a list until that is committed, so a reader who
-- has seen a number has seen everything up to it.
CREATE TABLE search_change (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  version bigint NOT NULL
);
INSERT INTO search_change (version) VALUES (1);

-- Rows that left a list.
CREATE TABLE search_gone (
  subject text NOT NULL CHECK (subject IN ('project', 'school')),
  ordinal integer NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (subject, ordinal)
);
CREATE INDEX search_gone_version_idx ON search_gone (version);

CREATE FUNCTION search_change_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_change SET version = version + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION search_row_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := (SELECT version FROM search_change);
  RETURN NEW;
END $$;

CREATE FUNCTION search_row_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_gone (subject, ordinal, version)
  VALUES (TG_ARGV[0], OLD.ordinal, (SELECT version FROM search_change));
  RETURN NULL;
END $$;

-- Words as they are written, without accents and without "the" and "of"; beside the word forms, for beginnings of words.
CREATE TEXT SEARCH DICTIONARY plain_words (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION plain_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION plain_words
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart
  WITH unaccent, plain_words;

-- Both readings of a text, for looking through.
CREATE FUNCTION search_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('plain_english', coalesce($1, '')) || to_tsvector('plain_words', coalesce($1, ''));

-- Words that occur, for "Did you mean".
CREATE TABLE search_word (
  subject text NOT NULL CHECK (subject IN ('project', 'school')),
  word text NOT NULL CHECK (length(word) BETWEEN 3 AND 40),
  PRIMARY KEY (subject, word)
);
CREATE INDEX search_word_project_idx ON search_word USING gist (word gist_trgm_ops) WHERE subject = 'project';
CREATE INDEX search_word_school_idx ON search_word USING gist (word gist_trgm_ops) WHERE subject = 'school';

-- Projects. Cards are made anew by npm run index:rebuild, which follows this migration.
DROP INDEX project_card_facets_idx, project_card_newest_idx, project_card_pupils_idx;
ALTER TABLE project_card
  ADD ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD version bigint NOT NULL DEFAULT 0;
CREATE INDEX project_card_version_idx ON project_card (version);
CREATE TRIGGER search_change_begins BEFORE INSERT OR UPDATE OR DELETE ON project_card
  FOR EACH STATEMENT EXECUTE FUNCTION search_change_begins();
CREATE TRIGGER search_row_changes BEFORE INSERT OR UPDATE ON project_card
  FOR EACH ROW EXECUTE FUNCTION search_row_changes();
CREATE TRIGGER search_row_goes AFTER DELETE ON project_card
  FOR EACH ROW EXECUTE FUNCTION search_row_goes('project');

-- Each column holds the words of the one before and more: title; summary, themes, partnership; schools and places; all.
DROP TABLE project_text;
CREATE TABLE project_text (
  project_id uuid PRIMARY KEY REFERENCES project ON DELETE CASCADE,
  ordinal integer NOT NULL,
  title tsvector NOT NULL,
  brief tsvector NOT NULL,
  named tsvector NOT NULL,
  words tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX project_text_title_idx ON project_text USING gin (title);
CREATE INDEX project_text_brief_idx ON project_text USING gin (brief);
CREATE INDEX project_text_named_idx ON project_text USING gin (named);
CREATE INDEX project_text_words_idx ON project_text USING gin (words);

-- Schools.
DROP INDEX school_facets_idx, school_search_words_idx, school_position_idx, school_takes_part_idx, school_name_idx, school_postcode_idx;
ALTER TABLE school
  DROP COLUMN facets,
  DROP COLUMN search_words,
  ADD is_open_to_contact boolean;
ALTER TABLE school ADD facets text[] NOT NULL GENERATED ALWAYS AS (array_remove(ARRAY[
    CASE sector WHEN 'state' THEN 'sector:state' WHEN 'independent' THEN 'sector:independent' END,
    CASE phase
      WHEN 'nursery' THEN 'phase:nursery' WHEN 'primary' THEN 'phase:primary' WHEN 'middle' THEN 'phase:middle'
      WHEN 'secondary' THEN 'phase:secondary' WHEN 'all_through' THEN 'phase:all-through'
      WHEN 'sixteen_plus' THEN 'phase:sixteen-plus' END,
    CASE kind WHEN 'special' THEN 'phase:special' WHEN 'alternative' THEN 'phase:alternative' END,
    CASE status WHEN 'closed' THEN 'open:no' ELSE 'open:yes' END,
    CASE WHEN takes_part THEN 'part:yes' END,
    CASE WHEN is_open_to_contact THEN 'contact:yes' END,
    'region:' || region_id,
    'la:' || local_authority_slug
  ], NULL)) STORED;

CREATE TABLE school_text (
  school_id uuid PRIMARY KEY REFERENCES school ON DELETE CASCADE,
  ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  version bigint NOT NULL DEFAULT 0,
  name tsvector NOT NULL,
  words tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX school_text_version_idx ON school_text (version);
CREATE INDEX school_text_name_idx ON school_text USING gin (name);
CREATE INDEX school_text_words_idx ON school_text USING gin (words);
CREATE TRIGGER search_row_goes AFTER DELETE ON school_text
  FOR EACH ROW EXECUTE FUNCTION search_row_goes('school');

CREATE FUNCTION school_named(school) RETURNS tsvector LANGUAGE sql STABLE
  RETURN search_words(concat_ws(' ', $1.own_name, $1.register_name));
CREATE FUNCTION school_described(school) RETURNS tsvector LANGUAGE sql STABLE
  RETURN search_words(concat_ws(' ', $1.own_name, $1.register_name, $1.town, $1.locality, $1.county, $1.postcode,
    replace($1.local_authority_slug, '-', ' '), replace($1.region_id, '-', ' ')));

CREATE FUNCTION school_is_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO school_text (school_id, version, name, words)
  VALUES (NEW.id, (SELECT version FROM search_change), school_named(NEW), school_described(NEW));
  RETURN NULL;
END $$;
CREATE FUNCTION school_is_listed_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE school_text SET version = (SELECT version FROM search_change), name = school_named(NEW), words = school_described(NEW)
  WHERE school_id = NEW.id;
  RETURN NULL;
END $$;

INSERT INTO school_text (school_id, version, name, words)
  SELECT id, 1, school_named(school), school_described(school) FROM school ORDER BY name, id;

CREATE TRIGGER search_change_begins BEFORE INSERT OR DELETE ON school
  FOR EACH STATEMENT EXECUTE FUNCTION search_change_begins();
CREATE TRIGGER search_change_begins_too BEFORE UPDATE OF own_name, register_name, sector, phase, kind, status, takes_part,
    is_open_to_contact, town, locality, county, postcode, local_authority_slug, region_id, lat, lon, slug, urn ON school
  FOR EACH STATEMENT EXECUTE FUNCTION search_change_begins();
CREATE TRIGGER school_is_listed AFTER INSERT ON school
  FOR EACH ROW EXECUTE FUNCTION school_is_listed();
CREATE TRIGGER school_is_listed_anew AFTER UPDATE ON school
  FOR EACH ROW WHEN (
    (OLD.own_name, OLD.register_name, OLD.sector, OLD.phase, OLD.kind, OLD.status, OLD.takes_part, OLD.is_open_to_contact,
     OLD.town, OLD.locality, OLD.county, OLD.postcode, OLD.local_authority_slug, OLD.region_id, OLD.lat, OLD.lon, OLD.slug, OLD.urn)
    IS DISTINCT FROM
    (NEW.own_name, NEW.register_name, NEW.sector, NEW.phase, NEW.kind, NEW.status, NEW.takes_part, NEW.is_open_to_contact,
     NEW.town, NEW.locality, NEW.county, NEW.postcode, NEW.local_authority_slug, NEW.region_id, NEW.lat, NEW.lon, NEW.slug, NEW.urn))
  EXECUTE FUNCTION school_is_listed_anew();
