CREATE TABLE IF NOT EXISTS school (
    entity UInt32,
    valid_from Date32,
    valid_to Date32,
    code String,
    name String,
    level LowCardinality(String),
    ownership LowCardinality(String),
    area LowCardinality(String),
    opened Date32,
    closed Date32,
    pub UInt32,
    sign Int8
) ENGINE = ${MergeTree} ORDER BY (entity, valid_from, pub)
