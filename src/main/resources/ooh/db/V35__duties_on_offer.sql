-- A published duty, or part of one, that its holder would give away. Never updated: that it was taken or withdrawn is a row
-- of its own, so that it can be told for every duty when it was offered, by whom, and who took it when.
CREATE TABLE duty_offer (
    id VARCHAR(40) NOT NULL,
    week DATE NOT NULL,
    shift_id VARCHAR(120) NOT NULL,
    person_id VARCHAR(40) NOT NULL,
    from_at DATETIME(6) NOT NULL,
    to_at DATETIME(6) NOT NULL,
    offered_by VARCHAR(200) NOT NULL,
    offered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX duty_offer_by_start ON duty_offer (from_at);

-- taken_by and stand_in_id are NULL where the offer was withdrawn.
CREATE TABLE duty_offer_end (
    offer_id VARCHAR(40) NOT NULL,
    taken_by VARCHAR(40) NULL,
    stand_in_id VARCHAR(40) NULL,
    ended_by VARCHAR(200) NOT NULL,
    ended_at DATETIME(6) NOT NULL,
    PRIMARY KEY (offer_id)
);
