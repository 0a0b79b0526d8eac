-- A person's calendar: the address that is read, and what became of the last reading. There is a row too for somebody who
-- only uploads, because it is what one reading holds while another waits.
CREATE TABLE person_calendar (
    person_id VARCHAR(40) NOT NULL,
    url VARCHAR(2000) NULL,
    subscribed_at DATETIME(6) NULL,
    read_at DATETIME(6) NULL,
    outcome VARCHAR(1000) NULL,
    events INT NULL,
    PRIMARY KEY (person_id)
);

-- When an address was last read, whoever subscribes to it; kept as SHA-256, because the address is a secret.
CREATE TABLE read_address (
    url_hash VARCHAR(64) NOT NULL,
    read_at DATETIME(6) NOT NULL,
    PRIMARY KEY (url_hash)
);

-- What waits for the person's word. standing_from and standing_to are the absence confirmed before, where the event moved
-- or is gone. Nothing is kept of what the event is about.
CREATE TABLE proposed_absence (
    id VARCHAR(40) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    calendar VARCHAR(80) NOT NULL,
    event VARCHAR(64) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    standing_from DATETIME(6) NULL,
    standing_to DATETIME(6) NULL,
    gone BOOLEAN NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX proposed_absence_by_event ON proposed_absence (person_id, calendar, event);

-- A proposal that was accepted or set aside moves here, so that no later reading makes it again. The number is the
-- order in which they were decided.
CREATE TABLE decided_absence (
    number BIGINT NOT NULL AUTO_INCREMENT,
    id VARCHAR(40) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    calendar VARCHAR(80) NOT NULL,
    event VARCHAR(64) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    standing_from DATETIME(6) NULL,
    standing_to DATETIME(6) NULL,
    gone BOOLEAN NOT NULL,
    made_at DATETIME(6) NOT NULL,
    accepted BOOLEAN NOT NULL,
    decided_by VARCHAR(200) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX decided_absence_by_person ON decided_absence (person_id, calendar);

-- db-scheduler's table for reading calendars, by itself: a scheduler takes another's tasks for left-overs, and removes them.
CREATE TABLE calendar_task (
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
CREATE INDEX calendar_task_by_time ON calendar_task (execution_time);
CREATE INDEX calendar_task_by_heartbeat ON calendar_task (last_heartbeat);
