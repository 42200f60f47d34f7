-- One run by key instead of one for each year: a figure of any day looks into few parts, a night writes one for each rule.
CREATE OR REPLACE TABLE change_unparted (
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
) ENGINE = ${MergeTree} ORDER BY (rule, facet, valid_from, entity, pub)
AS SELECT rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery FROM change
