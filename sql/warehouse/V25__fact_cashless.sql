CREATE TABLE IF NOT EXISTS fact_cashless (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    month String,
    school String,
    fee LowCardinality(String),
    payers Int64,
    payers_cashless Int64,
    collected Int64,
    collected_cashless Int64
) ENGINE = ${MergeTree} ORDER BY (school, month, fee, loading)
