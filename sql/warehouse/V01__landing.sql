CREATE TABLE IF NOT EXISTS landing (
    loading UInt64,
    line UInt32,
    cells Array(String),
    received Date DEFAULT today()
) ENGINE = ${MergeTree} PARTITION BY received ORDER BY (loading, line) TTL received + INTERVAL 7 DAY
