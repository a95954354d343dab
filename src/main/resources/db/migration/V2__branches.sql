-- What a branch is called.
ALTER TABLE negotiation ADD COLUMN title VARCHAR(200);
CREATE INDEX negotiation_by_parent ON negotiation (parent, number);

-- What was deleted, so that its number is not given again, and so that events that are missing for this reason are no loss.
-- Of its rows in "event" only the last is left, which says that it was deleted and keeps other nodes from going on with it.
CREATE TABLE deleted (
    id              VARCHAR(80)  NOT NULL PRIMARY KEY,
    number          INT          NOT NULL UNIQUE,
    events          BIGINT       NOT NULL
);
