CREATE TABLE IF NOT EXISTS fact_platform_use (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    school String,
    module LowCardinality(String),
    vendor Nullable(String),
    in_use Bool,
    users Nullable(Int64),
    linked Nullable(Int64),
    active Nullable(Int64),
    meals Nullable(Int64)
) ENGINE = ${MergeTree} ORDER BY (school, module, as_of, loading)
