-- From this instant on a key opens nothing; and when it last opened something, to the minute.
ALTER TABLE api_key ADD COLUMN expires_at DATETIME(6) NULL;
ALTER TABLE api_key ADD COLUMN last_used_at DATETIME(6) NULL;
