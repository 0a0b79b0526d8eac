-- A stand-in without a person: nobody has that part, because whoever was published for it can not work.
ALTER TABLE stand_in MODIFY COLUMN person_id VARCHAR(40) NULL;

-- What the planner proposed when somebody fell ill, as JSON text; never updated. Taking it is a row of its own.
CREATE TABLE sickness_proposal (
    id VARCHAR(40) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    proposal LONGTEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE sickness_acceptance (
    proposal_id VARCHAR(40) NOT NULL,
    accepted_by VARCHAR(200) NOT NULL,
    accepted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (proposal_id)
);
