CREATE TABLE IF NOT EXISTS visible_loading (
    dataset LowCardinality(String),
    loading UInt64,
    delivery UInt64,
    pub UInt32,
    sign Int8
) ENGINE = ${MergeTree} ORDER BY (dataset, loading, pub)
