CREATE TABLE IF NOT EXISTS rejection (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    field String,
    value String,
    rule LowCardinality(String),
    severity Enum8('reject' = 1, 'warn' = 2),
    reason String,
    remedy String
) ENGINE = ${MergeTree} ORDER BY (delivery, loading, line)
