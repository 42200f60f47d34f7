CREATE TABLE IF NOT EXISTS location (
    tree LowCardinality(String),
    unit LowCardinality(String),
    entity UInt32,
    valid_from Date32,
    valid_to Date32,
    pub UInt32,
    sign Int8
) ENGINE = ${MergeTree} ORDER BY (tree, unit, entity, valid_from, pub)
