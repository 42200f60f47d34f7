CREATE TABLE IF NOT EXISTS fact_dx_criteria (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    year String,
    code String,
    group LowCardinality(String),
    name String,
    mandatory Bool,
    max_score Decimal(18, 4)
) ENGINE = ${MergeTree} ORDER BY (year, code, loading)
