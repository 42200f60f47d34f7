-- The keys under which values are hashed before they are kept; the keys themselves lie in the home. A key that is not
-- the one of the first use would make two persons of one.
CREATE TABLE token_key (
    dataset     VARCHAR(64) NOT NULL,
    period      VARCHAR(16) NOT NULL,
    fingerprint CHAR(64)    NOT NULL,         -- SHA-256 of the key, and of more, so that it is no token
    made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (dataset, period)
);
