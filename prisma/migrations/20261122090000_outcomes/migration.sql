-- A change counts as evidence only when it is an outcome for pupils, not when a project has merely grown.
ALTER TABLE indicator ADD is_outcome boolean NOT NULL DEFAULT false;

-- What a card says of its numbers: whether a source counted all schools, and how exact the pupils are.
ALTER TABLE project_card ADD is_counted boolean NOT NULL DEFAULT false;
ALTER TABLE project_card ADD pupils_qualifier qualifier;

-- That there is something to say of transport does not mean that it is provided.
ALTER TABLE project ADD is_transport_provided boolean;
