CREATE TABLE IF NOT EXISTS fact_sector_records (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    school String,
    group LowCardinality(String),
    classes Nullable(Int64),
    records Int64,
    complete Int64,
    matched Int64,
    locked Bool,
    locked_on Nullable(Date32)
) ENGINE = ${MergeTree} PARTITION BY toYYYYMM(as_of) ORDER BY (school, group, as_of, loading)
