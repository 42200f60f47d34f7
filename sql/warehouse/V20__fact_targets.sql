CREATE TABLE IF NOT EXISTS fact_targets (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    indicator String,
    unit String,
    year Int64,
    goal Decimal(18, 4)
) ENGINE = ${MergeTree} ORDER BY (indicator, unit, year, loading)
