-- Enquiries: what somebody writes to a school, partnership or trust through the site, and the thread that follows. The
-- address of each side is kept apart from what is shown; the other side gets it when its owner gives it.

-- Whether a team takes messages, and who there answers. A school's own column stands beside its other facts, for the search.
ALTER TABLE organisation
  ADD is_open_to_contact boolean, -- of partnerships and trusts; null: has not said
  ADD contact_role text CHECK (length(contact_role) BETWEEN 1 AND 80); -- "Partnerships lead"

CREATE TYPE enquiry_state AS ENUM ('unconfirmed', 'held', 'open', 'closed');
CREATE TYPE enquiry_answer AS ENUM ('talk', 'later', 'not_now');
CREATE TYPE enquiry_side AS ENUM ('sender', 'school');
CREATE TYPE enquiry_closer AS ENUM ('sender', 'school', 'moderator');

CREATE TABLE enquiry (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, -- the team that it goes to
  project_id uuid REFERENCES project ON DELETE SET NULL,
  notice_id uuid REFERENCES notice ON DELETE SET NULL,
  about text CHECK (length(about) BETWEEN 1 AND 300), -- the title of the project, offer or need as it was
  kind project_type, -- null: not sure yet
  sender_name text NOT NULL CHECK (length(sender_name) BETWEEN 1 AND 100),
  sender_role text CHECK (length(sender_role) BETWEEN 1 AND 100),
  sender_email text CHECK (length(sender_email) BETWEEN 3 AND 254), -- null: of the demonstration, or the account is deleted
  sender_person_id uuid REFERENCES person ON DELETE SET NULL,
  sender_school_id uuid REFERENCES school ON DELETE SET NULL,
  sender_organisation text CHECK (length(sender_organisation) BETWEEN 1 AND 150),
  sender_is_known boolean NOT NULL DEFAULT false, -- acts for that school here, or writes from its own web domain
  gives_address boolean NOT NULL DEFAULT false, -- to whoever says "yes, let's talk"
  state enquiry_state NOT NULL,
  doubts text[] NOT NULL DEFAULT '{}', -- why a moderator looks at it first (lib/enquiries/doubts.ts)
  words_hash text NOT NULL, -- of what it says, to tell one text sent to many
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  confirmed_at timestamptz(3),
  sent_at timestamptz(3), -- to the team
  answer enquiry_answer,
  answered_at timestamptz(3),
  answered_by_id uuid REFERENCES person ON DELETE SET NULL,
  reminded_at timestamptz(3), -- the team, that nobody has answered
  noticed_at timestamptz(3), -- the sender, of the same
  closed_at timestamptz(3),
  closed_by enquiry_closer,
  closed_because text CHECK (length(closed_because) BETWEEN 1 AND 1000), -- in a moderator's words
  last_message_at timestamptz(3) NOT NULL DEFAULT now(),
  reported_at timestamptz(3),
  reported_by enquiry_side,
  reported_because text CHECK (length(reported_because) BETWEEN 1 AND 1000),
  report_decided_at timestamptz(3),
  source_hash text, -- of the network it came from, until it is sent
  is_example boolean NOT NULL DEFAULT false, -- of the demonstration: nobody has said it
  CHECK (state <> 'unconfirmed' OR confirmed_at IS NULL),
  CHECK (state <> 'open' OR sent_at IS NOT NULL),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answered_at IS NULL OR sent_at IS NOT NULL),
  CHECK ((reported_at IS NULL) = (reported_by IS NULL)),
  CHECK ((reported_at IS NULL) = (reported_because IS NULL))
);
CREATE INDEX enquiry_organisation ON enquiry (organisation_id, last_message_at);
CREATE INDEX enquiry_project ON enquiry (project_id);
CREATE INDEX enquiry_notice ON enquiry (notice_id);
CREATE INDEX enquiry_sender_person ON enquiry (sender_person_id);
CREATE INDEX enquiry_sender_school ON enquiry (sender_school_id);
CREATE INDEX enquiry_sender_email ON enquiry (sender_email);
CREATE INDEX enquiry_answered_by ON enquiry (answered_by_id);
CREATE INDEX enquiry_words ON enquiry (words_hash);
CREATE INDEX enquiry_last_message ON enquiry (last_message_at);
CREATE INDEX enquiry_unsent ON enquiry (made_at) WHERE sent_at IS NULL;
CREATE INDEX enquiry_reported ON enquiry (reported_at) WHERE reported_at IS NOT NULL AND report_decided_at IS NULL;

CREATE TABLE enquiry_message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enquiry_id uuid NOT NULL REFERENCES enquiry ON DELETE CASCADE,
  side enquiry_side NOT NULL,
  author_id uuid REFERENCES person ON DELETE SET NULL,
  author_name text CHECK (length(author_name) BETWEEN 1 AND 100), -- null: the account is deleted, or has no name
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  answer enquiry_answer, -- of the message that answers
  sent_at timestamptz(3) NOT NULL DEFAULT now(),
  nonce uuid NOT NULL, -- of the form, which posts once however often it is sent
  UNIQUE (nonce, enquiry_id)
);
CREATE INDEX enquiry_message_enquiry ON enquiry_message (enquiry_id, sent_at);
CREATE INDEX enquiry_message_author ON enquiry_message (author_id);

-- When a person last saw a thread in their account.
CREATE TABLE enquiry_reading (
  enquiry_id uuid NOT NULL REFERENCES enquiry ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  read_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (enquiry_id, person_id)
);
CREATE INDEX enquiry_reading_person ON enquiry_reading (person_id);

-- One mail to one side, whose link acts once for whoever it was sent to.
CREATE TABLE enquiry_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enquiry_id uuid NOT NULL REFERENCES enquiry ON DELETE CASCADE,
  side enquiry_side NOT NULL,
  person_id uuid REFERENCES person ON DELETE CASCADE, -- null: a sender without an account
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CHECK (side = 'sender' OR person_id IS NOT NULL)
);
CREATE INDEX enquiry_link_enquiry ON enquiry_link (enquiry_id);
CREATE INDEX enquiry_link_person ON enquiry_link (person_id);
CREATE INDEX enquiry_link_expires ON enquiry_link (expires_at);

-- An address that its owner gave to the other side.
CREATE TABLE enquiry_address (
  enquiry_id uuid NOT NULL REFERENCES enquiry ON DELETE CASCADE,
  side enquiry_side NOT NULL, -- whose it is
  address text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
  person_id uuid REFERENCES person ON DELETE CASCADE,
  given_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (enquiry_id, side, address)
);
CREATE INDEX enquiry_address_person ON enquiry_address (person_id);

-- Whose messages a team does not want any more, by mailbox; the address itself is not kept.
CREATE TABLE enquiry_block (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  address_hash text NOT NULL, -- sha256 of "organisation mailbox"
  blocked_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, address_hash)
);
