-- How a person's planned days may follow each other; NULL is no limit. pattern_most is words such as "manager-night=2".
ALTER TABLE person ADD COLUMN pattern_most LONGTEXT NULL;
ALTER TABLE person ADD COLUMN planned_least_minutes INT NULL;
ALTER TABLE person ADD COLUMN planned_most_minutes INT NULL;
ALTER TABLE person ADD COLUMN running_least_days INT NULL;
ALTER TABLE person ADD COLUMN running_most_days INT NULL;
ALTER TABLE person ADD COLUMN off_least_days INT NULL;
ALTER TABLE person ADD COLUMN most_weekends INT NULL;

-- A wish may be about one shift pattern alone, and then has a weight of its own.
ALTER TABLE wish ADD COLUMN pattern VARCHAR(40) NULL;
ALTER TABLE wish ADD COLUMN weight INT NOT NULL DEFAULT 1;
