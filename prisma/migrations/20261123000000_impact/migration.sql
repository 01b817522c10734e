-- What is measured: indicators of the catalogue, with a target, a comparison and who evaluated; and what adds up of them.

ALTER TABLE indicator
  ADD catalogue text CHECK (catalogue ~ '^[a-z]+(-[a-z]+)*$'), -- its key in lib/impact/catalogue.ts; null: the school's own
  ADD target_value numeric(14, 2),
  ADD target_on date,
  ADD target_precision date_precision,
  ADD comparison text CHECK (length(comparison) BETWEEN 1 AND 200), -- who did not take part
  ADD evaluator text CHECK (length(evaluator) BETWEEN 1 AND 200),
  ADD is_evaluator_independent boolean NOT NULL DEFAULT false,
  ADD CHECK ((target_on IS NULL) = (target_precision IS NULL)),
  ADD CHECK (target_on IS NULL OR target_value IS NOT NULL);
-- One figure of each indicator a project, so that nothing is counted twice.
CREATE UNIQUE INDEX indicator_project_id_catalogue_key ON indicator (project_id, catalogue);

ALTER TABLE reading
  ADD note text CHECK (length(note) BETWEEN 1 AND 200), -- what exactly was counted
  ADD comparison_value numeric(14, 2); -- of those who did not take part

ALTER TABLE project ADD repeats_id uuid REFERENCES project ON DELETE SET NULL CHECK (repeats_id <> id);
CREATE INDEX project_repeats_id_idx ON project (repeats_id);

-- What lib/impact adds up, and the numbers of the schools named, in the copy that the server holds in memory. Cards are
-- made anew by npm run index:rebuild, which follows this migration.
ALTER TABLE project_card
  ADD tallies jsonb NOT NULL DEFAULT '[]',
  ADD changes jsonb NOT NULL DEFAULT '[]',
  ADD own_indicators smallint NOT NULL DEFAULT 0,
  ADD school_ordinals integer[] NOT NULL DEFAULT '{}';
CREATE INDEX project_card_evidence_5_idx ON project_card (project_id) WHERE evidence = 5;
