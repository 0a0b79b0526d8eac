-- A feed is one person's, one tier's, or (neither) the whole service's.
ALTER TABLE feed_key MODIFY COLUMN person_id VARCHAR(40) NULL;
ALTER TABLE feed_key ADD COLUMN tier VARCHAR(20) NULL;
ALTER TABLE feed_key ADD COLUMN origin VARCHAR(300) NULL;
ALTER TABLE feed_key ADD COLUMN label VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE feed_key ADD COLUMN reminder_minutes INT NULL;
ALTER TABLE feed_key ADD COLUMN wanted_since DATETIME(6) NULL;
UPDATE feed_key SET wanted_since = made_at;
ALTER TABLE feed_key MODIFY COLUMN wanted_since DATETIME(6) NOT NULL;

-- When it was last asked for, and the newest publication that was in it then.
ALTER TABLE feed_key ADD COLUMN fetched_at DATETIME(6) NULL;
ALTER TABLE feed_key ADD COLUMN seen_week DATE NULL;
ALTER TABLE feed_key ADD COLUMN seen_publication INT NULL;

-- What was published and stood in for is only ever added to, so how much there is tells whether anything changed.
CREATE INDEX publication_by_time ON publication (published_at);
CREATE INDEX stand_in_by_time ON stand_in (made_at);
