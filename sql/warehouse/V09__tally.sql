CREATE TABLE IF NOT EXISTS tally (
    rule UInt32,
    period UInt16,
    entity UInt32,
    hundredths Int16,
    pub UInt32,
    n Int32
) ENGINE = ${MergeTree} ORDER BY (rule, period, entity, hundredths, pub)
