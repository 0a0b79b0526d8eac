-- Who is signed in to the pages: with a key, with a local account or with a council account. By the hash of the secret that
-- the cookie holds. What stood in sign_in is let go of: whoever was signed in signs in once more.
CREATE TABLE sessions (
    secret_hash VARCHAR(64) NOT NULL,
    who VARCHAR(100) NOT NULL,
    label VARCHAR(200) NOT NULL,
    role VARCHAR(40) NOT NULL,
    person_id VARCHAR(40),
    started_at DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (secret_hash)
);
CREATE INDEX sessions_by_who ON sessions (who);
CREATE INDEX sessions_by_start ON sessions (started_at);
DROP TABLE sign_in;
