CREATE TABLE IF NOT EXISTS checkpoint (
    rule UInt32,
    facet LowCardinality(String),
    as_of Date32,
    upto UInt32,
    entity UInt32,
    num Decimal(18, 4),
    den Decimal(18, 4)
) ENGINE = ${MergeTree} PARTITION BY toYear(as_of) ORDER BY (rule, facet, as_of, upto, entity)
