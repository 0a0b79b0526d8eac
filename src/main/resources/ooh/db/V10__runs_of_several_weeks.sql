-- A planning run may hold several weeks, from its first on. While it is under way there is a row here for each of them, so
-- that no week is planned twice at once; when it ends they go.
CREATE TABLE planned_week (
    week DATE NOT NULL,
    run_id VARCHAR(40) NOT NULL,
    PRIMARY KEY (week)
);
CREATE INDEX planned_week_by_run ON planned_week (run_id);

ALTER TABLE planning_run ADD COLUMN weeks INT NOT NULL DEFAULT 1;
INSERT INTO planned_week (week, run_id) SELECT under_way, id FROM planning_run WHERE under_way IS NOT NULL;
ALTER TABLE planning_run DROP COLUMN under_way;
-- Which version a run began with was never asked; each try begins with the drafts as they are then.
ALTER TABLE planning_run DROP COLUMN draft_version;
