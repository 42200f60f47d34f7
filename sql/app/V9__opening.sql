-- Since when a real centre needs its first-run page no more; null while its administrator is still setting it up.
ALTER TABLE centre ADD COLUMN set_up_at TIMESTAMP(6) WITH TIME ZONE;

-- Of two who open the centre at once, one does.
INSERT INTO lease (name, fence) VALUES ('opening', 0);
