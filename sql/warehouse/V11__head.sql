CREATE TABLE IF NOT EXISTS head (
    pub UInt32,
    rule UInt32,
    facet LowCardinality(String),
    entity UInt32,
    num Decimal(18, 4),
    den Decimal(18, 4),
    last_reported Date32
) ENGINE = ${MergeTree} PARTITION BY pub ORDER BY (rule, facet, entity)
