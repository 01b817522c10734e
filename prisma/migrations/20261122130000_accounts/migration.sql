-- People, how they sign in, and what they may act for. Tokens are kept as hashes only.

CREATE TYPE site_role AS ENUM ('moderator', 'administrator');
CREATE TYPE membership_role AS ENUM ('owner', 'editor');
CREATE TYPE membership_via AS ENUM ('domain', 'provider', 'moderator', 'invitation', 'demonstration');
CREATE TYPE request_state AS ENUM ('waiting', 'accepted', 'refused', 'withdrawn');

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
  email_verified_at timestamptz(3),
  name text CHECK (length(name) BETWEEN 1 AND 100),
  site_role site_role,
  declined_mail text[] NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

-- An identity that Microsoft, Google or DfE Sign-in vouches for.
CREATE TABLE provider_account (
  provider text NOT NULL,
  provider_account_id text NOT NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, provider_account_id)
);
CREATE INDEX provider_account_person_id_idx ON provider_account (person_id);

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  method text NOT NULL DEFAULT 'mail',
  device text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  seen_at timestamptz(3) NOT NULL DEFAULT now(),
  expires timestamptz(3) NOT NULL
);
CREATE INDEX session_person_id_idx ON session (person_id);
CREATE INDEX session_expires_idx ON session (expires);

-- A link that was mailed and not used yet. The token itself is worked out from the id and the server's secret.
CREATE TABLE sign_in_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
  token_hash text NOT NULL UNIQUE,
  expires timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_link_expires_idx ON sign_in_link (expires);

-- What people act for: a school, a partnership, or a trust by its name on the register.
CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  school_id uuid UNIQUE REFERENCES school ON DELETE CASCADE,
  partnership_id uuid UNIQUE REFERENCES partnership ON DELETE CASCADE,
  trust text UNIQUE CHECK (length(trust) BETWEEN 1 AND 300),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(school_id, partnership_id, trust) = 1)
);
CREATE INDEX school_trust_idx ON school (trust);

CREATE TABLE membership (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role membership_role NOT NULL,
  via membership_via NOT NULL,
  joined_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX membership_person_id_idx ON membership (person_id);

CREATE TABLE join_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  state request_state NOT NULL DEFAULT 'waiting',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  decided_at timestamptz(3),
  decided_by_id uuid REFERENCES person ON DELETE SET NULL,
  answer text CHECK (length(answer) <= 2000),
  CHECK ((state = 'waiting') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX join_request_waiting_idx ON join_request (organisation_id, person_id) WHERE state = 'waiting';
CREATE INDEX join_request_person_id_idx ON join_request (person_id);
CREATE INDEX join_request_queue_idx ON join_request (created_at) WHERE state = 'waiting';

CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
  role membership_role NOT NULL,
  invited_by_id uuid REFERENCES person ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  withdrawn_at timestamptz(3),
  undeliverable_at timestamptz(3),
  CHECK (num_nonnulls(accepted_at, withdrawn_at) <= 1)
);
CREATE UNIQUE INDEX invitation_open_idx ON invitation (organisation_id, email)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX invitation_email_idx ON invitation (email);

-- Who changed what. Rows outlive the people in them, without their names.
CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  action text NOT NULL,
  actor_id uuid REFERENCES person ON DELETE SET NULL,
  subject_id uuid REFERENCES person ON DELETE SET NULL,
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_event_organisation_id_idx ON audit_event (organisation_id, id);
CREATE INDEX audit_event_actor_id_idx ON audit_event (actor_id);
CREATE INDEX audit_event_subject_id_idx ON audit_event (subject_id);

-- Counters of what may only be done so often, shared by all servers; keys are hashes.
CREATE TABLE rate_limit (
  key text PRIMARY KEY,
  points integer NOT NULL,
  expire timestamptz(3)
);

-- Mail that the demonstration shows on a page instead of sending it.
CREATE TABLE demonstration_mail (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  at timestamptz(3) NOT NULL DEFAULT now(),
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text NOT NULL
);
CREATE INDEX demonstration_mail_at_idx ON demonstration_mail (at);

-- The host of a school's website without "www.", for the check of mail addresses; read from its end ("uk.sch.…").
ALTER TABLE school ADD web_host text GENERATED ALWAYS AS
  (lower(substring(website FROM '^\s*(?:[A-Za-z]+://)?(?:[Ww]{3}\.)?([A-Za-z0-9.-]+)'))) STORED;
CREATE INDEX school_web_host_idx ON school (reverse(web_host) text_pattern_ops);
