CREATE TABLE IF NOT EXISTS fact_graduation_results (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    year String,
    stage LowCardinality(String),
    announced_on Date32,
    school String,
    programme LowCardinality(String),
    stream LowCardinality(String),
    registered Int64,
    due Int64,
    sat Int64,
    for_recognition Int64,
    recognised Int64
) ENGINE = ${MergeTree} ORDER BY (school, year, stage, programme, stream, loading)
