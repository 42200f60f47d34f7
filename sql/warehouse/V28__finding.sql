CREATE TABLE IF NOT EXISTS finding (
    dataset LowCardinality(String),
    rule LowCardinality(String),
    delivery UInt64,
    line UInt32,
    field LowCardinality(String),
    entity UInt32,
    place String,
    value String,
    reason String,
    remedy String,
    pub UInt32,
    sign Int8
) ENGINE = ${MergeTree} ORDER BY (dataset, rule, delivery, line, pub)
