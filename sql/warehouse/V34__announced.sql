CREATE TABLE IF NOT EXISTS announced (
    rule UInt32,
    period String,
    since Date32,
    pub UInt32
) ENGINE = ${MergeTree} ORDER BY (rule, period, pub)
