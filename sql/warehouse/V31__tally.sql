CREATE TABLE IF NOT EXISTS tally (
    rule UInt32,
    facet LowCardinality(String),
    period UInt16,
    entity UInt32,
    hundredths Int16,
    pub UInt32,
    n Int64
) ENGINE = ${MergeTree} ORDER BY (rule, period, entity, facet, hundredths, pub)
