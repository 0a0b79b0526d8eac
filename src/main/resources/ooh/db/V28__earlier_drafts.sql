-- What a draft was before each change, so that a change can be undone: undoing version leads back to what stood before it.
CREATE TABLE earlier_draft (
    week DATE NOT NULL,
    version BIGINT NOT NULL,
    before_version BIGINT NULL,
    assignments LONGTEXT NOT NULL,
    PRIMARY KEY (week, version)
);
