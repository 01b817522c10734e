-- Yearly editions of the booklet "Celebrating Partnerships": which published projects moderators chose, and their own words.

CREATE TABLE edition (
  year smallint PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  introduction text CHECK (length(introduction) BETWEEN 1 AND 3000),
  is_example boolean NOT NULL DEFAULT false, -- of the demonstration: no moderator has written it
  published_at timestamptz(3),
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  made_by_id uuid REFERENCES person ON DELETE SET NULL,
  changed_at timestamptz(3) NOT NULL DEFAULT now(),
  changed_by_id uuid REFERENCES person ON DELETE SET NULL,
  version integer NOT NULL DEFAULT 1, -- grows with each change, so that nobody writes over what they have not seen
  CHECK (published_at IS NULL OR introduction IS NOT NULL)
);
CREATE INDEX edition_made_by_id_idx ON edition (made_by_id);
CREATE INDEX edition_changed_by_id_idx ON edition (changed_by_id);

CREATE TABLE edition_project (
  edition_year smallint NOT NULL REFERENCES edition ON DELETE CASCADE,
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  position integer NOT NULL, -- among those of its type
  words text CHECK (length(words) BETWEEN 1 AND 240), -- a moderator's own, why it was chosen
  PRIMARY KEY (edition_year, project_id)
);
CREATE INDEX edition_project_project_id_idx ON edition_project (project_id);
