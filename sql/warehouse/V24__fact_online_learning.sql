CREATE TABLE IF NOT EXISTS fact_online_learning (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    month String,
    school String,
    grade LowCardinality(String),
    pupils Int64,
    took_part Int64,
    lessons_planned Int64,
    lessons_held Int64,
    cause LowCardinality(Nullable(String))
) ENGINE = ${MergeTree} ORDER BY (school, month, grade, loading)
