-- Lists of deliveries: a night's, a dataset's newest, a sender's newest first.
CREATE INDEX delivery_received_at ON delivery (received_at);
CREATE INDEX delivery_dataset ON delivery (dataset, id);
CREATE INDEX delivery_sender ON delivery (sender, id);
