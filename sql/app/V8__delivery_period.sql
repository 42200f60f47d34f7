-- The deliveries that speak of a night, whenever they came.
CREATE INDEX delivery_by_period ON delivery (period);
