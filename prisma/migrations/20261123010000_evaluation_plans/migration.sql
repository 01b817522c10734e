-- Evaluation plans: what a project wants to change, how it measures that, when, and who is reminded of it.

CREATE TYPE planned_moment AS ENUM ('baseline', 'during', 'end');

-- The plan of one project for one school year, with the school's own term dates.
CREATE TABLE evaluation_plan (
  draft_id uuid PRIMARY KEY REFERENCES draft ON DELETE CASCADE,
  aims text[] NOT NULL CHECK (cardinality(aims) BETWEEN 1 AND 20), -- keys of lib/impact/aims.ts
  year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100), -- the school year, by the year it begins in
  autumn_from date NOT NULL,
  autumn_to date NOT NULL CHECK (autumn_to > autumn_from),
  spring_from date NOT NULL CHECK (spring_from > autumn_to),
  spring_to date NOT NULL CHECK (spring_to > spring_from),
  summer_from date NOT NULL CHECK (summer_from > spring_to),
  summer_to date NOT NULL CHECK (summer_to > summer_from),
  version integer NOT NULL DEFAULT 1, -- grows with each change, so that nobody writes over what they have not seen
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  changed_at timestamptz(3) NOT NULL DEFAULT now(),
  changed_by_id uuid REFERENCES person ON DELETE SET NULL
);
CREATE INDEX evaluation_plan_changed_by ON evaluation_plan (changed_by_id);

-- An indicator of the catalogue by its key, or the school's own by its name.
CREATE TABLE plan_indicator (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id uuid NOT NULL REFERENCES evaluation_plan ON DELETE CASCADE,
  position smallint NOT NULL,
  catalogue text CHECK (catalogue ~ '^[a-z]+(-[a-z]+)*$'), -- its key in lib/impact/catalogue.ts
  name text CHECK (length(name) BETWEEN 1 AND 100),
  unit text CHECK (length(unit) BETWEEN 1 AND 60),
  CHECK ((catalogue IS NULL) <> (name IS NULL)),
  UNIQUE (draft_id, catalogue)
);

CREATE TABLE planned_reading (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL REFERENCES plan_indicator ON DELETE CASCADE,
  moment planned_moment NOT NULL,
  due_on date NOT NULL,
  is_set boolean NOT NULL DEFAULT false, -- somebody chose the day; others move with the terms
  who text CHECK (length(who) BETWEEN 1 AND 60) -- a role in words: "head of maths"
);
CREATE INDEX planned_reading_indicator ON planned_reading (indicator_id);
CREATE INDEX planned_reading_due ON planned_reading (due_on);

-- That a person was reminded, once for each reading and its day. Outlives the reading, so that a mail a week stays one.
CREATE TABLE plan_reminder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reading_id uuid REFERENCES planned_reading ON DELETE SET NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  due_on date NOT NULL,
  sent_on date NOT NULL,
  UNIQUE (reading_id, person_id, due_on)
);
CREATE INDEX plan_reminder_person ON plan_reminder (person_id, sent_on);

-- Who writes which draft: lib/drafts/policy.ts says the same for one person.
CREATE VIEW writes_draft AS
  SELECT membership.person_id, draft.id AS draft_id
  FROM membership JOIN draft ON draft.organisation_id = membership.organisation_id
  UNION
  SELECT membership.person_id, draft.id
  FROM membership
  JOIN organisation ON organisation.id = membership.organisation_id
  JOIN school ON school.trust = organisation.trust
  JOIN organisation AS team ON team.school_id = school.id
  JOIN draft ON draft.organisation_id = team.id
  UNION
  SELECT looks_after.person_id, draft.id
  FROM looks_after JOIN draft ON draft.project_id = looks_after.project_id;
