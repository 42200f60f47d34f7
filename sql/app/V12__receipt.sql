-- Figures written down: the text says what was asked and what came of it, the code is its hash. Rows are only added.
CREATE TABLE receipt (
    code      CHAR(26)        NOT NULL PRIMARY KEY,
    canonical VARCHAR(100000) NOT NULL,
    made_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
