-- Where the service may write to somebody, at most 254 characters (RFC 5321); NULL where it may not.
ALTER TABLE person ADD COLUMN email VARCHAR(254) NULL;
