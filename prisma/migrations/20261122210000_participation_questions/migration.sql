-- What a school says of its part: what it was, so that it can come back as it left, and why it left.
ALTER TABLE participation_answer
  ADD role participation_role, -- of a school that took itself off
  ADD reason text CHECK (length(reason) BETWEEN 1 AND 1000);

-- One question to one person who acts for a school that a project names; the mail's link answers it for the school.
CREATE TABLE participation_question (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  school_id uuid NOT NULL REFERENCES school ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  asked_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (project_id, school_id, person_id)
);
CREATE INDEX participation_question_school ON participation_question (school_id);
CREATE INDEX participation_question_person ON participation_question (person_id);
