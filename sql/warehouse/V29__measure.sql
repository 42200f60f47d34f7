CREATE TABLE IF NOT EXISTS measure (
    dataset LowCardinality(String),
    delivery UInt64,
    loading UInt64,
    as_of Date32,
    measure LowCardinality(String),
    per Array(String),
    value Decimal(18, 4)
) ENGINE = ${MergeTree} ORDER BY (dataset, measure, loading)
