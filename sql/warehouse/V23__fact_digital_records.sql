CREATE TABLE IF NOT EXISTS fact_digital_records (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    school String,
    grade LowCardinality(String),
    classes Int64,
    with_gradebook Int64,
    marks_due Int64,
    marks_on_time Int64,
    transcripts_due Int64,
    signed Int64,
    submitted Int64
) ENGINE = ${MergeTree} PARTITION BY toYYYYMM(as_of) ORDER BY (school, grade, as_of, loading)
