CREATE TABLE IF NOT EXISTS fact_school_register (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    school String,
    valid_from Date32,
    previous_code Nullable(String),
    name String,
    level LowCardinality(String),
    ownership LowCardinality(String),
    area LowCardinality(Nullable(String)),
    district Nullable(String),
    commune Nullable(String),
    opened Nullable(Date32),
    closed Nullable(Date32),
    successor Nullable(String)
) ENGINE = ${MergeTree} ORDER BY (school, valid_from, loading)
