-- What was asked for under the key, as a digest: the same key for something else is refused. Null for the steps of a replay, and for
-- what was made before this was kept.
ALTER TABLE move ADD COLUMN asked VARCHAR(64);
