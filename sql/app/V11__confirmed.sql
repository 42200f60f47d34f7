-- The sender was told that the file holds far fewer rows than the one it would replace, and handed it in again.
ALTER TABLE delivery ADD COLUMN confirmed BOOLEAN DEFAULT FALSE NOT NULL;
