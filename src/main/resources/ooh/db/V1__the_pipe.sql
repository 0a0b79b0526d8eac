-- The whole pipe, from contacts to feeds. MySQL's dialect, kept to what H2, MariaDB and MySQL read alike.
-- Instants are DATETIME(6) in UTC; names end in _at. A week is the date of its Monday.

CREATE TABLE person (
    id VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    phone VARCHAR(40) NOT NULL,
    banks VARCHAR(1000) NOT NULL,
    contracted_minutes INT NOT NULL,
    weekly_most_minutes INT NOT NULL,
    opted_out BOOLEAN NOT NULL,
    post_days VARCHAR(80),
    post_from VARCHAR(5),
    post_to VARCHAR(5),
    asye_until DATE,
    PRIMARY KEY (id)
);

CREATE TABLE absence (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id VARCHAR(40) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX absence_by_person ON absence (person_id, from_at);

CREATE TABLE wish (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id VARCHAR(40) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX wish_by_person ON wish (person_id, from_at);

-- Two alike contacts at one instant are two contacts: nth tells them apart, and makes the same file twice change nothing.
CREATE TABLE contact (
    happened_at DATETIME(6) NOT NULL,
    kind VARCHAR(60) NOT NULL,
    nth INT NOT NULL,
    PRIMARY KEY (happened_at, kind, nth)
);

-- assignments holds the shifts and who has them, as JSON text: a draft is saved, and a publication kept, whole.
CREATE TABLE draft_rota (
    week DATE NOT NULL,
    version BIGINT NOT NULL,
    assignments LONGTEXT NOT NULL,
    PRIMARY KEY (week)
);

-- Never updated: a publication is what was published, for ever.
CREATE TABLE publication (
    week DATE NOT NULL,
    number INT NOT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by VARCHAR(200) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    hard BIGINT NOT NULL,
    medium BIGINT NOT NULL,
    soft BIGINT NOT NULL,
    assignments LONGTEXT NOT NULL,
    PRIMARY KEY (week, number)
);

CREATE TABLE stand_in (
    id VARCHAR(40) NOT NULL,
    week DATE NOT NULL,
    shift_id VARCHAR(120) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    why VARCHAR(2000) NOT NULL,
    made_by VARCHAR(200) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX stand_in_by_week ON stand_in (week, made_at);

-- under_way holds the week until the run ends, and then nothing: a week is planned once at a time.
CREATE TABLE planning_run (
    id VARCHAR(40) NOT NULL,
    week DATE NOT NULL,
    under_way DATE,
    draft_version BIGINT NOT NULL,
    seconds INT NOT NULL,
    state VARCHAR(20) NOT NULL,
    hard BIGINT,
    medium BIGINT,
    soft BIGINT,
    lower_bound BIGINT,
    elapsed_millis BIGINT NOT NULL,
    detail VARCHAR(2000) NOT NULL,
    stop_wanted BOOLEAN NOT NULL,
    asked_by VARCHAR(200) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX planning_run_under_way ON planning_run (under_way);
CREATE INDEX planning_run_by_week ON planning_run (week, asked_at);

-- db-scheduler's table, with its own names.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BLOB,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

-- Keys are kept as SHA-256 of the secret, never as the secret.
CREATE TABLE api_key (
    id VARCHAR(40) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    role VARCHAR(20) NOT NULL,
    person_id VARCHAR(40),
    label VARCHAR(200) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX api_key_by_secret ON api_key (secret_hash);

-- A sign-in holds for as long as its key does. The bootstrap key has no row, so there is no foreign key.
CREATE TABLE sign_in (
    secret_hash VARCHAR(64) NOT NULL,
    api_key_id VARCHAR(40) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (secret_hash)
);

CREATE TABLE feed_key (
    id VARCHAR(40) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX feed_key_by_secret ON feed_key (secret_hash);
CREATE INDEX feed_key_by_person ON feed_key (person_id, made_at);
