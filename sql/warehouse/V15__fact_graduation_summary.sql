CREATE TABLE IF NOT EXISTS fact_graduation_summary (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    year String,
    stage LowCardinality(String),
    unit String,
    registered Int64,
    due Int64,
    sat Int64,
    stated_rate Nullable(Decimal(18, 4)),
    stated_base Nullable(Int64)
) ENGINE = ${MergeTree} ORDER BY (unit, year, stage, loading)
