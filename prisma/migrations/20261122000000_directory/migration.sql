-- The directory: places, schools, partnerships, projects, what was measured, and where each figure comes from.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE sector AS ENUM ('state', 'independent');
CREATE TYPE phase AS ENUM ('nursery', 'primary', 'middle', 'secondary', 'all_through', 'sixteen_plus');
CREATE TYPE school_kind AS ENUM ('mainstream', 'special', 'alternative');
CREATE TYPE school_status AS ENUM ('open', 'closed', 'proposed_to_open', 'proposed_to_close');
CREATE TYPE position_basis AS ENUM ('exact', 'approximate');
CREATE TYPE date_precision AS ENUM ('day', 'month', 'year', 'academic_year', 'years', 'decade');
CREATE TYPE project_type AS ENUM ('leadership', 'teaching', 'curriculum', 'school_improvement', 'sponsorship', 'wider_opportunities');
CREATE TYPE activity AS ENUM ('governing_body_role', 'senior_leadership_support', 'teacher_training', 'teaching_school', 'seconding_teachers', 'curriculum_support', 'sharing_materials', 'targeted_support', 'academic_mentoring', 'sponsor_of_school', 'trust_work', 'free_school', 'sharing_facilities', 'joint_enrichment', 'community_response', 'bursaries');
CREATE TYPE project_status AS ENUM ('planned', 'running', 'last_reported_running', 'finished', 'unknown');
CREATE TYPE mode AS ENUM ('in_person', 'online', 'both');
CREATE TYPE led_by AS ENUM ('state', 'independent', 'joint');
CREATE TYPE time_of_day AS ENUM ('in_school', 'outside_school', 'both');
CREATE TYPE participation_role AS ENUM ('lead', 'partner', 'host', 'sponsor');
CREATE TYPE indicator_kind AS ENUM ('measure', 'change', 'disputed');
CREATE TYPE reading_moment AS ENUM ('single', 'before', 'after', 'version');
CREATE TYPE qualifier AS ENUM ('about', 'over', 'nearly', 'up_to', 'at_least');

CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(VALUE) <= 120);
CREATE DOMAIN web_address AS text CHECK (VALUE ~ '^https?://[^[:space:]]+$' AND length(VALUE) <= 2000);
CREATE DOMAIN head_count AS integer CHECK (VALUE >= 0);

CREATE TABLE region (
  id slug PRIMARY KEY,
  name text NOT NULL UNIQUE,
  position integer NOT NULL
);

INSERT INTO region (id, name, position) VALUES
  ('north-east', 'North East', 1), ('north-west', 'North West', 2),
  ('yorkshire-and-the-humber', 'Yorkshire and the Humber', 3), ('east-midlands', 'East Midlands', 4),
  ('west-midlands', 'West Midlands', 5), ('east-of-england', 'East of England', 6),
  ('london', 'London', 7), ('south-east', 'South East', 8), ('south-west', 'South West', 9),
  ('wales', 'Wales', 10), ('scotland', 'Scotland', 11), ('northern-ireland', 'Northern Ireland', 12);

CREATE TABLE local_authority (
  slug slug PRIMARY KEY,
  code integer NOT NULL UNIQUE CHECK (code BETWEEN 1 AND 999),
  name text NOT NULL,
  region_id slug REFERENCES region
);

CREATE TABLE school (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  urn integer UNIQUE CHECK (urn BETWEEN 100000 AND 999999),
  slug slug NOT NULL UNIQUE,
  name text NOT NULL GENERATED ALWAYS AS (coalesce(own_name, register_name)) STORED,
  own_name text CHECK (length(own_name) BETWEEN 1 AND 200),
  register_name text CHECK (length(register_name) BETWEEN 1 AND 200),
  sector sector,
  phase phase,
  kind school_kind,
  status school_status,
  establishment_type text,
  low_age smallint CHECK (low_age BETWEEN 0 AND 99),
  high_age smallint CHECK (high_age BETWEEN 0 AND 99),
  gender text,
  religious_character text,
  admissions_policy text,
  boarding text,
  sixth_form text,
  trust text,
  pupils head_count,
  capacity head_count,
  opened_on date,
  closed_on date,
  street text,
  locality text,
  town text,
  county text,
  postcode text CHECK (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
  website web_address,
  local_authority_slug slug REFERENCES local_authority,
  region_id slug REFERENCES region,
  lat double precision CHECK (lat BETWEEN 49 AND 61),
  lon double precision CHECK (lon BETWEEN -9 AND 2),
  position_basis position_basis,
  position_note text,
  register_note text,
  register_changed_on date,
  register_checksum text,
  takes_part boolean NOT NULL DEFAULT false,
  facets text[] NOT NULL GENERATED ALWAYS AS (array_remove(ARRAY[
    CASE sector WHEN 'state' THEN 'sector:state' WHEN 'independent' THEN 'sector:independent' END,
    CASE phase
      WHEN 'nursery' THEN 'phase:nursery' WHEN 'primary' THEN 'phase:primary' WHEN 'middle' THEN 'phase:middle'
      WHEN 'secondary' THEN 'phase:secondary' WHEN 'all_through' THEN 'phase:all-through'
      WHEN 'sixteen_plus' THEN 'phase:sixteen-plus' END,
    CASE kind WHEN 'special' THEN 'phase:special' WHEN 'alternative' THEN 'phase:alternative' END,
    CASE status WHEN 'closed' THEN 'open:no' ELSE 'open:yes' END,
    CASE WHEN takes_part THEN 'part:yes' END,
    'region:' || region_id,
    'la:' || local_authority_slug
  ], NULL)) STORED,
  search_words text NOT NULL GENERATED ALWAYS AS (lower(
    coalesce(own_name, '') || ' ' || coalesce(register_name, '') || ' ' || coalesce(town, '') || ' ' ||
    coalesce(postcode, '') || ' ' || replace(coalesce(postcode, ''), ' ', '')
  )) STORED,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((lat IS NULL) = (lon IS NULL)),
  CHECK ((lat IS NULL) = (position_basis IS NULL)),
  CHECK (low_age <= high_age)
);
CREATE INDEX school_facets_idx ON school USING gin (facets);
CREATE INDEX school_search_words_idx ON school USING gin (search_words gin_trgm_ops);
CREATE INDEX school_postcode_idx ON school (postcode text_pattern_ops);
CREATE INDEX school_position_idx ON school (lat, lon);
CREATE INDEX school_takes_part_idx ON school (name) WHERE takes_part;
CREATE INDEX school_name_idx ON school (name, id);

CREATE TABLE school_succession (
  predecessor_id uuid NOT NULL REFERENCES school ON DELETE CASCADE,
  successor_id uuid NOT NULL REFERENCES school ON DELETE CASCADE,
  reason text,
  happened_on date,
  PRIMARY KEY (predecessor_id, successor_id),
  CHECK (predecessor_id <> successor_id)
);
CREATE INDEX school_succession_successor_id_idx ON school_succession (successor_id);

CREATE TABLE theme (
  slug slug PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE partnership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug slug NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  also_known_as text[] NOT NULL DEFAULT '{}',
  summary text NOT NULL CHECK (length(summary) BETWEEN 1 AND 300),
  about text NOT NULL,
  runs text[] NOT NULL DEFAULT '{}',
  is_active boolean,
  site text,
  region_id slug REFERENCES region,
  founded_on date,
  founded_precision date_precision,
  founded_is_about boolean NOT NULL DEFAULT false,
  published_at timestamptz(3),
  CHECK ((founded_on IS NULL) = (founded_precision IS NULL))
);

CREATE TABLE partnership_membership (
  partnership_id uuid NOT NULL REFERENCES partnership ON DELETE CASCADE,
  school_id uuid NOT NULL REFERENCES school,
  position integer NOT NULL,
  joined_on date,
  joined_precision date_precision,
  left_on date,
  left_precision date_precision,
  PRIMARY KEY (partnership_id, school_id),
  CHECK ((joined_on IS NULL) = (joined_precision IS NULL)),
  CHECK ((left_on IS NULL) = (left_precision IS NULL)),
  CHECK (joined_on <= left_on)
);
CREATE INDEX partnership_membership_school_id_idx ON partnership_membership (school_id);

CREATE TABLE project (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug slug NOT NULL UNIQUE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  summary text NOT NULL CHECK (length(summary) BETWEEN 1 AND 300),
  type project_type NOT NULL,
  activities activity[] NOT NULL CHECK (cardinality(activities) BETWEEN 1 AND 16),
  status project_status NOT NULL,
  mode mode,
  led_by led_by NOT NULL,
  lead_organisation text,
  is_nationwide boolean NOT NULL DEFAULT false,
  started_on date,
  started_precision date_precision,
  ended_on date,
  ended_precision date_precision,
  year_groups smallint[] NOT NULL DEFAULT '{}' CHECK (0 <= ALL (year_groups) AND 13 >= ALL (year_groups)),
  years text,
  frequency text,
  duration text,
  time_of_day time_of_day,
  cost text,
  cost_amount numeric(12, 2) CHECK (cost_amount >= 0),
  payer text,
  is_free_to_partners boolean,
  transport text,
  aims text,
  what_happens text,
  what_it_takes text,
  what_changed text,
  learned text,
  pupils head_count,
  staff head_count,
  state_schools head_count,
  independent_schools head_count,
  total_schools head_count,
  other_organisations text[] NOT NULL DEFAULT '{}',
  group_name text,
  partnership_id uuid REFERENCES partnership ON DELETE SET NULL,
  anchor_school_id uuid REFERENCES school,
  published_at timestamptz(3),
  CHECK ((started_on IS NULL) = (started_precision IS NULL)),
  CHECK ((ended_on IS NULL) = (ended_precision IS NULL)),
  CHECK (started_on <= ended_on),
  CHECK (total_schools >= coalesce(state_schools, 0) + coalesce(independent_schools, 0))
);
CREATE INDEX project_partnership_id_idx ON project (partnership_id);

CREATE TABLE project_theme (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  theme_slug slug NOT NULL REFERENCES theme,
  PRIMARY KEY (project_id, theme_slug)
);

CREATE TABLE project_region (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  region_id slug NOT NULL REFERENCES region,
  PRIMARY KEY (project_id, region_id)
);

CREATE TABLE participation (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  school_id uuid NOT NULL REFERENCES school,
  role participation_role NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (project_id, school_id)
);
CREATE INDEX participation_school_id_idx ON participation (school_id);

-- A source, an indicator and its readings belong to one project or one partnership.
CREATE TABLE source (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid REFERENCES project ON DELETE CASCADE,
  partnership_id uuid REFERENCES partnership ON DELETE CASCADE,
  position integer NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  publisher text,
  year smallint CHECK (year BETWEEN 1900 AND 2100),
  note text,
  url web_address NOT NULL,
  UNIQUE (project_id, url),
  UNIQUE (partnership_id, url),
  CHECK (num_nonnulls(project_id, partnership_id) = 1)
);

CREATE TABLE partnership_count (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partnership_id uuid NOT NULL REFERENCES partnership ON DELETE CASCADE,
  position integer NOT NULL,
  state head_count,
  independent head_count,
  total head_count,
  as_of_on date,
  as_of_precision date_precision,
  as_of_until date,
  as_of_is_about boolean NOT NULL DEFAULT false,
  as_of_note text,
  note text,
  source_id uuid NOT NULL REFERENCES source ON DELETE CASCADE,
  CHECK (num_nonnulls(state, independent, total) >= 1),
  CHECK ((as_of_on IS NULL) = (as_of_precision IS NULL)),
  CHECK ((as_of_until IS NOT NULL) = (as_of_precision IS NOT DISTINCT FROM 'years')),
  CHECK (as_of_on <= as_of_until)
);
CREATE INDEX partnership_count_partnership_id_idx ON partnership_count (partnership_id);

CREATE TABLE indicator (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid REFERENCES project ON DELETE CASCADE,
  partnership_id uuid REFERENCES partnership ON DELETE CASCADE,
  position integer NOT NULL,
  kind indicator_kind NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  unit text,
  CHECK (num_nonnulls(project_id, partnership_id) = 1)
);
CREATE INDEX indicator_project_id_idx ON indicator (project_id);
CREATE INDEX indicator_partnership_id_idx ON indicator (partnership_id);

CREATE TABLE reading (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL REFERENCES indicator ON DELETE CASCADE,
  position integer NOT NULL,
  moment reading_moment NOT NULL,
  value numeric(14, 2),
  words text CHECK (length(words) BETWEEN 1 AND 300),
  qualifier qualifier,
  as_of_on date,
  as_of_precision date_precision,
  as_of_until date,
  as_of_is_about boolean NOT NULL DEFAULT false,
  as_of_note text,
  source_id uuid NOT NULL REFERENCES source ON DELETE CASCADE,
  CHECK (num_nonnulls(value, words) = 1),
  CHECK ((as_of_on IS NULL) = (as_of_precision IS NULL)),
  CHECK ((as_of_until IS NOT NULL) = (as_of_precision IS NOT DISTINCT FROM 'years')),
  CHECK (as_of_on <= as_of_until)
);
CREATE INDEX reading_indicator_id_idx ON reading (indicator_id);
CREATE INDEX reading_source_id_idx ON reading (source_id);

-- Lists are read from this narrow copy; its array of facet values answers every filter with one index.
CREATE TABLE project_card (
  project_id uuid PRIMARY KEY REFERENCES project ON DELETE CASCADE,
  slug slug NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  type project_type NOT NULL,
  facets text[] NOT NULL,
  lead text,
  place text,
  status project_status NOT NULL,
  led_by led_by NOT NULL,
  state_schools integer NOT NULL,
  independent_schools integer NOT NULL,
  unknown_schools integer NOT NULL,
  lead_sector sector,
  pupils integer,
  started_year smallint,
  started_words text,
  evidence smallint NOT NULL CHECK (evidence BETWEEN 1 AND 5),
  lat double precision,
  lon double precision,
  published_at timestamptz(3) NOT NULL
);
CREATE INDEX project_card_facets_idx ON project_card USING gin (facets);
CREATE INDEX project_card_newest_idx ON project_card (started_year DESC NULLS LAST, slug);
CREATE INDEX project_card_pupils_idx ON project_card (pupils DESC NULLS LAST, slug);

-- Vectors stand apart and are kept out of line early, so that a scan of the cards never reads them.
CREATE TABLE project_text (
  project_id uuid PRIMARY KEY REFERENCES project ON DELETE CASCADE,
  words tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX project_text_words_idx ON project_text USING gin (words);

-- Word forms and accents are ignored; unaccent() alone is not immutable, a text search configuration is.
CREATE TEXT SEARCH CONFIGURATION plain_english (COPY = english);
ALTER TEXT SEARCH CONFIGURATION plain_english
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
