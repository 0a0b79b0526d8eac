-- One row for each import that changed the contact log, so that whoever keeps what was made of it sees when it is old.
CREATE TABLE contact_change (
    number BIGINT NOT NULL AUTO_INCREMENT,
    contacts_added INT NOT NULL,
    contacts_changed INT NOT NULL,
    PRIMARY KEY (number)
);
