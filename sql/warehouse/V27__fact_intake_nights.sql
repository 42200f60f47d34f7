CREATE TABLE IF NOT EXISTS fact_intake_nights (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    night Date32,
    school String,
    dataset String,
    due Int64,
    received Int64,
    on_time Int64,
    accepted Int64,
    missed Int64
) ENGINE = ${MergeTree} PARTITION BY toYYYYMM(night) ORDER BY (school, dataset, night, loading)
