CREATE TABLE IF NOT EXISTS touched (
    pub UInt32,
    dataset LowCardinality(String),
    entity UInt32,
    delivery UInt64
) ENGINE = ${MergeTree} PARTITION BY pub ORDER BY (dataset, entity)
