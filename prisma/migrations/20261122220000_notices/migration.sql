-- Offers and needs: what a school can give, or is looking for, now. Both are one thing in two directions, a notice.

CREATE TYPE notice_kind AS ENUM ('offer', 'need');
CREATE TYPE notice_cost AS ENUM ('free', 'shared', 'charged', 'to_agree');
CREATE TYPE notice_transport AS ENUM ('provided', 'not_provided', 'not_needed');
CREATE TYPE weekday AS ENUM ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday');
CREATE TYPE notice_end AS ENUM ('found', 'withdrawn');

CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE,
  kind notice_kind NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, -- the team that looks after it
  school_id uuid NOT NULL REFERENCES school ON DELETE CASCADE, -- whose it is, and where the board puts it
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 3000),
  type project_type NOT NULL,
  activities activity[] NOT NULL DEFAULT '{}',
  phases phase[] NOT NULL DEFAULT '{}', -- of the school on the other side
  year_groups smallint[] NOT NULL DEFAULT '{}',
  days weekday[] NOT NULL DEFAULT '{}',
  time_of_day time_of_day,
  times text CHECK (length(times) BETWEEN 1 AND 200), -- in words: "Tuesdays, 3.30 to 5"
  capacity integer CHECK (capacity BETWEEN 1 AND 100000), -- pupils
  cost notice_cost,
  cost_words text CHECK (length(cost_words) BETWEEN 1 AND 200), -- how much, and who pays
  transport notice_transport,
  mode mode NOT NULL,
  reach_miles smallint CHECK (reach_miles BETWEEN 1 AND 500), -- how far its school travels or expects others to; null: any distance
  starts_on date,
  ends_on date,
  is_example boolean NOT NULL DEFAULT false, -- of the demonstration: no school has said it
  published_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_on date NOT NULL, -- its last day on the board
  reminded_on date, -- when its team was last asked to renew it
  expired_at timestamptz(3),
  closed_at timestamptz(3),
  closed_because notice_end,
  taken_off_at timestamptz(3), -- by a moderator
  taken_off_because text CHECK (length(taken_off_because) BETWEEN 1 AND 2000),
  looked_at timestamptz(3), -- by a moderator, since it was last changed
  created_by_id uuid REFERENCES person ON DELETE SET NULL,
  changed_at timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1, -- grows with each change, so that nobody writes over what they have not seen
  CHECK (mode = 'online' OR reach_miles IS NOT NULL),
  CHECK (ends_on IS NULL OR starts_on IS NULL OR starts_on <= ends_on),
  CHECK ((closed_at IS NULL) = (closed_because IS NULL)),
  CHECK ((taken_off_at IS NULL) = (taken_off_because IS NULL))
);
CREATE INDEX notice_organisation ON notice (organisation_id);
CREATE INDEX notice_school ON notice (school_id);
CREATE INDEX notice_created_by ON notice (created_by_id);
CREATE INDEX notice_expires ON notice (expires_on) WHERE expired_at IS NULL AND closed_at IS NULL;

CREATE TABLE notice_theme (
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  theme_slug text NOT NULL REFERENCES theme,
  PRIMARY KEY (notice_id, theme_slug)
);
CREATE INDEX notice_theme_theme ON notice_theme (theme_slug);
