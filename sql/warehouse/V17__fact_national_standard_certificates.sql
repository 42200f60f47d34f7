CREATE TABLE IF NOT EXISTS fact_national_standard_certificates (
    delivery UInt64,
    loading UInt64,
    line UInt32,
    as_of Date32,
    certificate_no String,
    school String,
    level LowCardinality(String),
    issued_on Date32,
    expires_on Date32,
    revoked_on Nullable(Date32)
) ENGINE = ${MergeTree} ORDER BY (school, issued_on, certificate_no, loading)
