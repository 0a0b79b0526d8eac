-- Where a contact came from, how it was handled (telephone or visit) and how long a visit took; empty and 0 where the log
-- did not say.
ALTER TABLE contact ADD COLUMN source VARCHAR(60) NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN handled VARCHAR(10) NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN visit_minutes INT NOT NULL DEFAULT 0;
