-- lower_bound is of the medium score; these are of the others.
ALTER TABLE planning_run ADD COLUMN hard_bound BIGINT;
ALTER TABLE planning_run ADD COLUMN soft_bound BIGINT;
