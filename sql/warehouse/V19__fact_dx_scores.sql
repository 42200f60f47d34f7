CREATE TABLE IF NOT EXISTS fact_dx_scores (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    year String,
    school String,
    stage LowCardinality(String),
    criterion String,
    group LowCardinality(String),
    score Decimal(18, 4),
    assessed_on Date32
) ENGINE = ${MergeTree} ORDER BY (school, year, stage, criterion, loading)
