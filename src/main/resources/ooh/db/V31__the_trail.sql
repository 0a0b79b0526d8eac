-- The trail: who changed what, when, from where, what stood before and after, and why. Rows are only ever added; the oldest
-- go when their time is over. Each row's hash is over the hash before it and all of the row, so a gap or a change shows.
CREATE TABLE trail (
    seq BIGINT NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    who VARCHAR(100) NOT NULL,
    role VARCHAR(40) NOT NULL,
    person_id VARCHAR(40),
    came_from VARCHAR(64) NOT NULL,
    operation VARCHAR(60) NOT NULL,
    subject VARCHAR(300) NOT NULL,
    before_text LONGTEXT,
    after_text LONGTEXT,
    why VARCHAR(2000),
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (seq)
);
CREATE INDEX trail_by_time ON trail (happened_at);
CREATE INDEX trail_by_who ON trail (who, seq);
CREATE INDEX trail_by_person ON trail (person_id, seq);

-- One row: where the chain ends, and where it begins now that older rows have gone. Whoever adds to the trail holds it.
CREATE TABLE trail_head (
    id INT NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    pruned_seq BIGINT NOT NULL,
    pruned_hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO trail_head (id, seq, hash, pruned_seq, pruned_hash) VALUES (1, 0, '', 0, '');

-- What those on the trail are called. Apart from the chain, so that a name can go and the chain still holds.
CREATE TABLE trail_name (
    who VARCHAR(100) NOT NULL,
    label VARCHAR(200) NOT NULL,
    person_id VARCHAR(40),
    PRIMARY KEY (who)
);
