-- The outbox: each e-mail about a late change of a duty, as it is sent, and what became of it. A node that sends it holds it
-- until claimed_until. The key lets no second look and no second node write about the same change again.
CREATE TABLE notice (
    id VARCHAR(40) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    uid VARCHAR(150) NOT NULL,
    uid_sequence INT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    message_id VARCHAR(300) NOT NULL,
    address VARCHAR(254) NOT NULL,
    content LONGTEXT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    tries INT NOT NULL,
    due_at DATETIME(6) NOT NULL,
    given_up_from DATETIME(6) NOT NULL,
    node VARCHAR(40) NULL,
    claimed_until DATETIME(6) NULL,
    sent_at DATETIME(6) NULL,
    failed_at DATETIME(6) NULL,
    trouble VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX notice_by_change ON notice (person_id, uid, uid_sequence, kind, changed_at);
CREATE INDEX notice_by_time ON notice (made_at);
CREATE INDEX notice_by_due ON notice (sent_at, failed_at, due_at);

-- Which node looks out and sends, in the form that db-scheduler needs.
CREATE TABLE notice_round (
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
CREATE INDEX notice_round_by_time ON notice_round (execution_time);
CREATE INDEX notice_round_by_heartbeat ON notice_round (last_heartbeat);
