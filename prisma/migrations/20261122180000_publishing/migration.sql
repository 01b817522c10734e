-- Publishing: what is written before it is public, every version that was, pictures, who confirmed what, and concerns.

-- A school's own records are a source too, and have no address.
ALTER TABLE source ALTER url DROP NOT NULL;

ALTER TABLE project
  ADD first_published_at timestamptz(3), -- stays when a project is taken off the site for a time
  ADD confirmed_at timestamptz(3); -- when its schools last said that it is true; null: never
UPDATE project SET first_published_at = published_at;
CREATE FUNCTION note_first_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_published_at := NEW.published_at;
  RETURN NEW;
END $$;
CREATE TRIGGER project_first_published BEFORE INSERT OR UPDATE OF published_at ON project
FOR EACH ROW WHEN (NEW.first_published_at IS NULL) EXECUTE FUNCTION note_first_published();

CREATE TYPE section AS ENUM ('about', 'schools', 'activity', 'people', 'impact', 'pictures');
CREATE TYPE revision_state AS ENUM ('kept', 'waiting', 'withdrawn', 'sent_back', 'published');
CREATE TYPE concern_kind AS ENUM ('child', 'untrue', 'person', 'other');
CREATE TYPE concern_state AS ENUM ('open', 'dealt_with', 'no_action');

-- A project as it is being written. `project_id` is null until it is first published.
CREATE TABLE draft (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid UNIQUE REFERENCES project ON DELETE CASCADE,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  created_by_id uuid REFERENCES person ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  unpublished_at timestamptz(3), -- by a moderator
  unpublished_because text CHECK (length(unpublished_because) BETWEEN 1 AND 2000),
  deleted_at timestamptz(3),
  deleted_by_id uuid REFERENCES person ON DELETE SET NULL,
  CHECK ((unpublished_at IS NULL) = (unpublished_because IS NULL))
);
CREATE INDEX draft_organisation ON draft (organisation_id);
CREATE INDEX draft_deleted ON draft (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX draft_created_by ON draft (created_by_id);
CREATE INDEX draft_deleted_by ON draft (deleted_by_id);

-- The version grows by one with each change, so that nobody writes over what they have not seen.
CREATE TABLE draft_section (
  draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
  section section NOT NULL,
  content jsonb NOT NULL CHECK (pg_column_size(content) <= 4000000),
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz(3) NOT NULL DEFAULT now(),
  changed_by_id uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (draft_id, section)
);
CREATE INDEX draft_section_changed_by ON draft_section (changed_by_id);

-- What somebody has typed and not saved yet; goes when they save.
CREATE TABLE draft_typing (
  draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
  section section NOT NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  fields jsonb NOT NULL CHECK (pg_column_size(fields) <= 4000000),
  page text NOT NULL CHECK (length(page) <= 60), -- the page it was typed into; saving another leaves it alone
  seen text NOT NULL CHECK (length(seen) <= 60), -- what stood in the fields before (lib/drafts/seen.ts)
  typed_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (draft_id, section, person_id)
);
CREATE INDEX draft_typing_person ON draft_typing (person_id);
CREATE INDEX draft_typing_typed_at ON draft_typing (typed_at);

-- A finding of the checks that a person has looked at and vouched for; the key holds the words, so new words are asked about anew.
CREATE TABLE check_answer (
  draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 400),
  answered_at timestamptz(3) NOT NULL DEFAULT now(),
  answered_by_id uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (draft_id, key)
);
CREATE INDEX check_answer_answered_by ON check_answer (answered_by_id);

-- A whole project as it was sent or published. Never changed but for what was decided about it.
CREATE TABLE revision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
  number integer NOT NULL,
  content jsonb NOT NULL,
  state revision_state NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  made_by_id uuid REFERENCES person ON DELETE SET NULL,
  restored_from integer, -- the number of the one it brought back
  why text NOT NULL DEFAULT '', -- in words: "Oak Primary took itself off"
  decided_at timestamptz(3),
  decided_by_id uuid REFERENCES person ON DELETE SET NULL,
  reviewed_at timestamptz(3), -- looked at by a moderator, before or after it was published
  UNIQUE (draft_id, number)
);
CREATE UNIQUE INDEX revision_waiting ON revision (draft_id) WHERE state = 'waiting';
CREATE INDEX revision_to_look_at ON revision (made_at) WHERE state = 'published' AND reviewed_at IS NULL;
CREATE INDEX revision_made_by ON revision (made_by_id);
CREATE INDEX revision_decided_by ON revision (decided_by_id);

-- What a moderator wrote on a section when sending it back.
CREATE TABLE revision_comment (
  revision_id uuid NOT NULL REFERENCES revision ON DELETE CASCADE,
  section section NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  PRIMARY KEY (revision_id, section)
);

-- A picture; its files are kept outside the database under its id. Alternative text and order belong to the draft's section.
CREATE TABLE picture (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id uuid NOT NULL REFERENCES draft ON DELETE CASCADE,
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  widths integer[] NOT NULL CHECK (cardinality(widths) BETWEEN 1 AND 10),
  bytes integer NOT NULL CHECK (bytes > 0),
  consented_at timestamptz(3) NOT NULL, -- when the person ticked that all in it agreed
  added_at timestamptz(3) NOT NULL DEFAULT now(),
  added_by_id uuid REFERENCES person ON DELETE SET NULL
);
CREATE INDEX picture_draft ON picture (draft_id);
CREATE INDEX picture_added_by ON picture (added_by_id);

-- The pictures of the published page.
CREATE TABLE project_picture (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  picture_id uuid NOT NULL REFERENCES picture ON DELETE CASCADE,
  position integer NOT NULL,
  alt text NOT NULL CHECK (length(alt) BETWEEN 1 AND 300),
  caption text CHECK (length(caption) BETWEEN 1 AND 300),
  PRIMARY KEY (project_id, picture_id)
);
CREATE INDEX project_picture_picture ON project_picture (picture_id);

-- What a school says of its part in a published project. Outlives the part itself: a school that took itself off stays off.
CREATE TABLE participation_answer (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  school_id uuid NOT NULL REFERENCES school ON DELETE CASCADE,
  told_at timestamptz(3), -- when those who act for the school were told
  is_confirmed boolean, -- null: has not said; false: took itself off
  answered_at timestamptz(3),
  answered_by_id uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (project_id, school_id),
  CHECK ((is_confirmed IS NULL) = (answered_at IS NULL))
);
CREATE INDEX participation_answer_school ON participation_answer (school_id);
CREATE INDEX participation_answer_answered_by ON participation_answer (answered_by_id);

-- Somebody's concern about a page.
CREATE TABLE concern (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind concern_kind NOT NULL,
  page text NOT NULL CHECK (length(page) BETWEEN 1 AND 300), -- a path of ours
  project_id uuid REFERENCES project ON DELETE SET NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  reporter_email text CHECK (length(reporter_email) BETWEEN 3 AND 254),
  reporter_id uuid REFERENCES person ON DELETE SET NULL,
  state concern_state NOT NULL DEFAULT 'open',
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  decided_at timestamptz(3),
  decided_by_id uuid REFERENCES person ON DELETE SET NULL,
  answer text CHECK (length(answer) BETWEEN 1 AND 2000),
  CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE INDEX concern_open ON concern (made_at) WHERE state = 'open';
CREATE INDEX concern_project ON concern (project_id);
CREATE INDEX concern_reporter ON concern (reporter_id);
CREATE INDEX concern_decided_by ON concern (decided_by_id);

-- One question a term to one person about one project; the mail's link answers it once.
CREATE TABLE term_question (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  term text NOT NULL CHECK (term ~ '^[0-9]{4}-(spring|summer|autumn)$'),
  asked_at timestamptz(3) NOT NULL DEFAULT now(),
  answered_at timestamptz(3),
  UNIQUE (project_id, person_id, term)
);
CREATE INDEX term_question_person ON term_question (person_id);
