-- Who was removed from a team, and so comes back only when an owner or a moderator lets them. The address is kept as a hash,
-- so that removal outlives an account that is deleted and made again.

CREATE TABLE removed_member (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  address_hash text NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  removed_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, address_hash)
);
CREATE INDEX removed_member_person_id_idx ON removed_member (person_id);
