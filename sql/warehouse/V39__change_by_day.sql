-- A question is about some cells and days and names the schools itself, so the key ends at the day: choosing what to
-- read costs less. The engine would keep no days in memory, because nights bring a new cell at almost every mark; it
-- must. Once no publication has come for five minutes all parts become one: each that a question looks into costs more
-- than a millisecond.
CREATE OR REPLACE TABLE change_by_day (
    rule UInt32,
    facet LowCardinality(String),
    entity UInt32,
    valid_from Date32,
    pub UInt32,
    pub_day Date32,
    num Decimal(18, 4),
    den Decimal(18, 4),
    cause Enum8('real' = 1, 'newly' = 2, 'silent' = 3, 'correction' = 4, 'rule' = 5),
    delivery UInt64,
    INDEX by_pub pub TYPE minmax GRANULARITY 1
) ENGINE = ${MergeTree} PRIMARY KEY (rule, facet, valid_from) ORDER BY (rule, facet, valid_from, entity, pub)
SETTINGS primary_key_ratio_of_unique_prefix_values_to_skip_suffix_columns = 1,
    min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1
AS SELECT rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery FROM change
