-- Local accounts, for a service without an identity provider of its own. The password is an Argon2id hash with its
-- parameters, or nothing until somebody has used the link that invited them.
CREATE TABLE account (
    id VARCHAR(60) NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    role VARCHAR(40) NOT NULL,
    person_id VARCHAR(40),
    password VARCHAR(300),
    code_wanted BOOLEAN NOT NULL,
    code_secret VARCHAR(64),
    code_step BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    suspended_at DATETIME(6),
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_by_name ON account (name_key);

-- The link with which somebody chooses a password: one of an account at a time, used once.
CREATE TABLE account_invitation (
    secret_hash VARCHAR(64) NOT NULL,
    account_id VARCHAR(60) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (secret_hash)
);
CREATE INDEX account_invitation_by_account ON account_invitation (account_id);

-- Codes for the day on which the telephone is lost: each goes when it is used.
CREATE TABLE account_recovery_code (
    id VARCHAR(64) NOT NULL,
    account_id VARCHAR(60) NOT NULL,
    code_hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX account_recovery_code_by_account ON account_recovery_code (account_id);

-- Between the password and the code: five minutes.
CREATE TABLE account_ticket (
    secret_hash VARCHAR(64) NOT NULL,
    account_id VARCHAR(60) NOT NULL,
    code_secret VARCHAR(64),
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (secret_hash)
);

-- How often signing in went wrong of late, by the hash of a name, of an address, or of both.
CREATE TABLE sign_in_pace (
    id VARCHAR(64) NOT NULL,
    failures INT NOT NULL,
    failed_at DATETIME(6),
    good_at DATETIME(6),
    PRIMARY KEY (id)
);
CREATE INDEX sign_in_pace_by_time ON sign_in_pace (failed_at);
