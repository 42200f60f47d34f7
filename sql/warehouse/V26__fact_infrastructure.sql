CREATE TABLE IF NOT EXISTS fact_infrastructure (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    school String,
    item LowCardinality(String),
    need Int64,
    have Int64
) ENGINE = ${MergeTree} ORDER BY (school, item, as_of, loading)
