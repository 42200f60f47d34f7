CREATE TABLE IF NOT EXISTS school_code (
    code String,
    entity UInt32,
    pub UInt32
) ENGINE = ${MergeTree} ORDER BY (code, pub)
