CREATE TABLE IF NOT EXISTS touched (
    pub UInt32,
    entity UInt32,
    delivery UInt64
) ENGINE = ${MergeTree} PARTITION BY pub ORDER BY entity
