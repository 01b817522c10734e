-- A keyed hash of the network that a concern came from, so that one network cannot fill the queue; goes with the decision.
ALTER TABLE concern ADD source_hash text,
  ADD CHECK (source_hash IS NULL OR state = 'open');
CREATE INDEX concern_open_source ON concern (source_hash) WHERE state = 'open';
